// @ts-check
chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
  chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    files: ['content-script.js'],
    injectImmediately: true,
  }),
);
