/** Match pattern of the page's site, or null where no pattern can name it. Ports are not part of patterns. */
export function sitePattern(url: string): string | null {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
}
