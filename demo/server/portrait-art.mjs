import { createHash } from 'node:crypto';
import { coloursOf } from './palettes.mjs';

/**
 * The wide picture at the top of an artist's page: a harbour at night, always the same for the same artist.
 * @param {string} id
 * @param {string} palette
 * @returns {string} SVG, 1600 × 900
 */
export function portraitArt(id, palette) {
  const bytes = createHash('sha1').update(id).digest();
  const [ground, main, middle, light, accent] = coloursOf(palette);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900" preserveAspectRatio="xMidYMid slice">
<defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${ground}"/><stop offset=".5" stop-color="${main}"/><stop offset=".78" stop-color="${middle}"/><stop offset="1" stop-color="${light}"/></linearGradient>
<linearGradient id="sea" x2="0" y2="1"><stop stop-color="${middle}"/><stop offset=".35" stop-color="${main}"/><stop offset="1" stop-color="${ground}"/></linearGradient>
<radialGradient id="glow"><stop stop-color="${accent}" stop-opacity=".75"/><stop offset="1" stop-color="${accent}" stop-opacity="0"/></radialGradient>
<linearGradient id="beam" x1="1" x2="0"><stop stop-color="${accent}" stop-opacity=".5"/><stop offset="1" stop-color="${accent}" stop-opacity="0"/></linearGradient>
</defs>
<rect width="1600" height="620" fill="url(#sky)"/>${stars(bytes, light)}
<circle cx="1130" cy="430" r="330" fill="url(#glow)"/><circle cx="1130" cy="430" r="112" fill="${accent}"/>
<path d="M0 560l180-110 150 70 220-150 210 130 170-80 200 110 190-90 280 130v60H0z" fill="${main}" opacity=".75"/>
<path d="M0 600l260-90 190 60 250-70 300 90 240-60 360 80v40H0z" fill="${ground}" opacity=".85"/>
<rect y="620" width="1600" height="280" fill="url(#sea)"/>${glitter(accent)}
${lighthouse(ground, light, accent)}${boat(ground, light, accent)}</svg>`;
}

/** @param {Buffer} bytes @param {string} fill */
function stars(bytes, fill) {
  const dots = Array.from({ length: 60 }, (_, n) => {
    const x = ((bytes[n % 20] ?? 0) * 37 + n * 211) % 1600;
    const y = ((bytes[(n + 7) % 20] ?? 0) * 13 + n * 53) % 360;
    return `<circle cx="${x}" cy="${y}" r="${1 + (n % 3) * 0.7}"/>`;
  });
  return `<g fill="${fill}" opacity=".7">${dots.join('')}</g>`;
}

/** The moon on the water. @param {string} fill */
function glitter(fill) {
  const bars = Array.from({ length: 13 }, (_, n) => {
    const width = 210 - Math.abs(n - 3) * 15;
    const x = 1130 - width / 2 + ((n * 47) % 60) - 30;
    return `<rect x="${x}" y="${632 + n * 20}" width="${width}" height="6" rx="3" opacity="${0.85 - n * 0.055}"/>`;
  });
  return `<g fill="${fill}">${bars.join('')}</g>`;
}

/** @param {string} dark @param {string} light @param {string} lamp */
function lighthouse(dark, light, lamp) {
  return `<path d="M1392 426l-700-150v150z" fill="url(#beam)" opacity=".5"/><path d="M1300 640l60-26h110l90 26 40 260h-360z" fill="${dark}"/>
<path d="M1386 446h50l16 176h-82z" fill="${light}"/><path d="M1381 500h60l5 50h-70z" fill="${dark}" opacity=".55"/>
<rect x="1390" y="410" width="42" height="36" fill="${lamp}"/><path d="M1382 410l29-30 29 30z" fill="${dark}"/><rect x="1378" y="444" width="66" height="8" fill="${dark}"/>`;
}

/** @param {string} dark @param {string} light @param {string} accent */
function boat(dark, light, accent) {
  return `<g transform="translate(945 704)"><path d="M0 0V-170L104 -12z" fill="${light}"/><path d="M-10 -12V-130L-74 -12z" fill="${accent}"/><path d="M-96 0H118L84 44H-62z" fill="${dark}"/></g>`;
}
