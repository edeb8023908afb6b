/** Whether a service worker stands between this page and the network. A sandboxed document may not even ask. */
export function isControlled(): boolean {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
}
