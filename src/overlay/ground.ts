/** What a text stands on, told by the text's own colour: pages choose it to be read, on photographs too. */
export type Ground = 'light' | 'dark';

/** Text of more than this luminance could not be read on white. */
const BRIGHT = 0.32;

export function groundUnder(element: Element): Ground {
  const color = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  return luminanceOf(color) > BRIGHT ? 'dark' : 'light';
}

/**
 * Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) of a computed colour, 0 to 1; near enough for
 * the forms that name a lightness themselves (`oklch(0.9 0.1 20)`, `lab(90 0 0)`). 0 where it cannot be told.
 */
export function luminanceOf(color: string): number {
  const [, form = '', rest = ''] = /^([a-z]+)\((?:srgb |srgb-linear |display-p3 )?(.*)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0] = rest
    .split(/[\s,/]+/)
    .map((part) => Number.parseFloat(part) || 0);
  if (form.startsWith('ok')) return first ** 3;
  if (form === 'lab' || form === 'lch') return ((first + 16) / 116) ** 3;
  const scale = form === 'color' ? 1 : 255;
  return 0.2126 * linear(first / scale) + 0.7152 * linear(second / scale) + 0.0722 * linear(third / scale);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
