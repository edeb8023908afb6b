// The benchmark waits until scripts are registered, and asks for a report.
chrome.runtime.onInstalled.addListener(() =>
  chrome.scripting.registerContentScripts([{ id: 'bare', matches: ['<all_urls>'], js: ['nothing.js'] }]),
);
chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(null));
