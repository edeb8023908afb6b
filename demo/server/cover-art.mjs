import { createHash } from 'node:crypto';
import { coloursOf } from './palettes.mjs';

const SIZE = 640;
/** What a cover shows, by name. @type {Record<string, (colours: Colours, chance: Chance) => string>} */
const MOTIFS = { sun, boats, ripples, fern, arches, waves, stripes };

export const MOTIF_NAMES = Object.keys(MOTIFS);

/**
 * An album cover: always the same for the same id.
 * @param {string} id
 * @param {string} palette
 * @param {string} name of its motif
 * @returns {string} SVG, 640 × 640
 */
export function coverArt(id, palette, name) {
  const colours = coloursOf(palette);
  const bytes = createHash('sha1').update(id).digest();
  const motif = MOTIFS[name] ?? waves;
  const [ground, main] = colours;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}">
<defs><linearGradient id="g" x2=".4" y2="1"><stop stop-color="${main}"/><stop offset="1" stop-color="${ground}"/></linearGradient></defs>
<rect width="${SIZE}" height="${SIZE}" fill="url(#g)"/>${motif(colours, (n) => (bytes[n % bytes.length] ?? 0) / 255)}</svg>`;
}

/** @typedef {import('./palettes.mjs').Colours} Colours */
/** @typedef {(n: number) => number} Chance the n-th number of this cover, 0 to 1 */

/** @param {Colours} colours @param {Chance} chance */
function waves([ground, main, middle, light, accent], chance) {
  const rows = [light, middle, main, ground].map((fill, n) => {
    const y = 300 + n * 90 - chance(n) * 40;
    const bend = 50 + chance(n + 5) * 60;
    return `<path d="M0 ${y}q80 ${-bend} 160 0t160 0 160 0 160 0V640H0z" fill="${fill}" opacity=".92"/>`;
  });
  return `<circle cx="${180 + chance(1) * 280}" cy="${150 + chance(2) * 60}" r="74" fill="${accent}"/>${rows.join('')}`;
}

/** @param {Colours} colours @param {Chance} chance */
function sun([ground, , middle, light, accent], chance) {
  const radius = 150 + chance(1) * 50;
  const bars = Array.from(
    { length: 7 },
    (_, n) => `<rect y="${330 + n * 30}" width="640" height="${4 + n * 3}" fill="url(#g)"/>`,
  );
  return `<circle cx="320" cy="320" r="${radius + 60}" fill="${middle}" opacity=".35"/><circle cx="320" cy="320" r="${radius}" fill="${accent}"/>${bars.join('')}
<path d="M0 520l150-90 120 70 150-110 220 130v120H0z" fill="${ground}"/><circle cx="${90 + chance(3) * 460}" cy="90" r="5" fill="${light}"/>`;
}

/** @param {Colours} colours @param {Chance} chance */
function arches([ground, , middle, light, accent], chance) {
  const fills = [light, middle, accent, ground];
  const arch = (/** @type {number} */ x, /** @type {number} */ top) =>
    fills
      .map((fill, n) => {
        const r = 130 - n * 30;
        return `<path d="M${x - r} 640V${top + 130}a${r} ${r} 0 0 1 ${2 * r} 0V640z" fill="${fill}"/>`;
      })
      .join('');
  return arch(180, 160 + chance(1) * 120) + arch(460, 250 - chance(2) * 120);
}

/** @param {Colours} colours @param {Chance} chance */
function ripples([, , middle, light, accent], chance) {
  const x = 200 + chance(1) * 240;
  const y = 220 + chance(2) * 200;
  const rings = Array.from({ length: 11 }, (_, n) => {
    const stroke = n % 4 === 1 ? accent : n % 2 ? middle : light;
    return `<circle cx="${x}" cy="${y}" r="${34 + n * 42}" fill="none" stroke="${stroke}" stroke-width="${13 - n * 0.8}" opacity="${1 - n * 0.07}"/>`;
  });
  return rings.join('');
}

/** @param {Colours} colours @param {Chance} chance */
function fern([, , middle, light, accent], chance) {
  const lean = chance(1) * 24 - 12;
  const leaves = Array.from({ length: 12 }, (_, n) => {
    const y = 560 - n * 40;
    const length = 190 - n * 13;
    const fill = n % 3 === 2 ? middle : light;
    const leaf = `M0 0q${length * 0.5} -60 ${length} -46q${-length * 0.4} 62 ${-length} 46z`;
    return `<g transform="translate(320 ${y})" fill="${fill}"><path d="${leaf}"/><path d="${leaf}" transform="scale(-1 1)"/></g>`;
  });
  return `<circle cx="${140 + chance(2) * 360}" cy="140" r="60" fill="${accent}"/><g transform="rotate(${lean} 320 600)"><path d="M320 610V90" stroke="${light}" stroke-width="6"/>${leaves.join('')}</g>`;
}

/** @param {Colours} colours @param {Chance} chance */
function stripes([ground, , middle, light, accent], chance) {
  const fills = [light, accent, middle, ground, light, middle];
  let x = 60;
  const bars = fills.map((fill, n) => {
    const width = 36 + chance(n) * 80;
    const top = 70 + chance(n + 6) * 260;
    const bar = `<rect x="${x}" y="${top}" width="${width}" height="${570 - top}" rx="${width / 2}" fill="${fill}"/>`;
    x += width + 14;
    return bar;
  });
  return `<g transform="translate(${(580 - x) / 2 + 10} 0)">${bars.join('')}</g>`;
}

/** @param {Colours} colours @param {Chance} chance */
function boats([ground, , middle, light, accent], chance) {
  const boat = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ scale,
    /** @type {string} */ sail,
  ) =>
    `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M0 0L0 -170L96 -14z" fill="${sail}"/><path d="M-10 -14L-10 -130L-70 -14z" fill="${light}"/><path d="M-92 0H110L80 40H-60z" fill="${ground}"/></g>`;
  return `<circle cx="${420 - chance(1) * 200}" cy="200" r="110" fill="${light}" opacity=".9"/><rect y="400" width="640" height="240" fill="${middle}"/>
${boat(230 + chance(2) * 60, 400, 1.35, accent)}${boat(470 + chance(3) * 50, 420, 0.7, light)}
<path d="M0 470h250m60 0h330M0 530h110m50 0h300m60 0h120M0 590h300m90 0h250" stroke="${light}" stroke-width="5" opacity=".5"/>`;
}
