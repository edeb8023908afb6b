import type { ReportRequest } from '../model';

/** Second levels under which anyone may register (`co.uk`). The full list is 15,000 lines; these are the common ones. */
const SHARED_SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|ltd|mil|net|ne|nom|or|org)$/;
const ADDRESS = /^[\d.]+$|^\[/;

/** Who answered: the page's own host, another host of the same owner, or somebody else. */
export function partyOf(url: string, pageUrl: string): ReportRequest['party'] {
  const asked = hostOf(url);
  const page = hostOf(pageUrl);
  if (!asked || asked === page) return 'site';
  return ownerOf(asked) === ownerOf(page) ? 'sister' : 'third';
}

/** Host without port: ports part origins, not owners. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

/** The part of a host name that somebody registered. */
function ownerOf(host: string): string {
  if (ADDRESS.test(host)) return host;
  const parts = host.split('.');
  const shared = parts.length > 2 && parts.at(-1)!.length === 2 && SHARED_SECOND_LEVEL.test(parts.at(-2)!);
  return parts.slice(shared ? -3 : -2).join('.');
}
