/** What the page's own address names: of several answers that hold a value, the one that was asked for it is the likeliest. */

/** The last step of a path, or of a route that a single-page app keeps in the fragment (`#/orders/17`), without an ending. */
function lastStep(url: string): string {
  const [, path = '', fragment = ''] =
    /^[a-z]+:\/\/[^/?#]*([^?#]*)(?:\?[^#]*)?(?:#!?([^?]*))?/i.exec(url) ?? [];
  const steps = (fragment.includes('/') ? fragment : path).split('/').filter(Boolean);
  return (steps.at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '').toLowerCase();
}

/** Whether requests ask for what the page's address names: `/api/orders/17` on `/shop/orders/17`. A step without a digit is a word. */
export function askedForPage(page: string): (url: string) => boolean {
  const step = lastStep(page);
  return (url) => /\d/.test(step) && lastStep(url) === step;
}
