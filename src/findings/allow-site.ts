import { browser } from '../browser/api';
import { sitePattern } from '../browser/site-pattern';

/**
 * May the recorder be there when this page's site loads again? Must be the first thing a click does. Chrome's click on the
 * icon has granted it already; in Firefox that grant ends with the reload, so the site's own permission is asked for.
 */
export async function allowSite(url: string): Promise<boolean> {
  if (import.meta.env.MODE !== 'firefox') return true;
  const pattern = sitePattern(url);
  return pattern !== null && browser.permissions.request({ origins: [pattern] });
}
