/**
 * The panel beside the page. Chrome: `sidePanel` (https://developer.chrome.com/docs/extensions/reference/api/sidePanel);
 * Firefox: `sidebarAction`. Both open it only while a click or a key is being handled, so nothing may be awaited before.
 */
import { browser } from './api';

interface ChromeSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

function chromePanel(): ChromeSidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
}

/** The window of this page, which Chrome wants to be told; asked for when the page opens. */
let ownWindow: number | undefined;
void browser.windows?.getCurrent().then(
  ({ id }) => {
    ownWindow = id;
  },
  () => undefined,
);

/** Not from within the panel itself, nor where the browser has none. */
export function canOpenPanel(): boolean {
  return (
    !location.pathname.includes('/panel/') && (chromePanel() !== undefined || 'sidebarAction' in browser)
  );
}

/** Opens it in a window, by default the one this page is in. Rejects outside a click or key press. */
export async function openPanel(windowId = ownWindow): Promise<void> {
  const panel = chromePanel();
  if (!panel) return browser.sidebarAction.open();
  if (windowId !== undefined) await panel.open({ windowId });
}
