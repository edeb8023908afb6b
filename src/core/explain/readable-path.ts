const STEP =
  /\.([A-Za-z_$][\w$]*)|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|((?:\.\d+)+)|\[\*\]|(?: → (?:base64|gzip|zlib))* → \$/gy;

/**
 * `$.top_tracks[2].playCount` as a person reads it: `top tracks → 3 → play count` (items counted from one); fields of a
 * message without names by their numbers: `field 3.2`; a header by its name. '' for the whole body; a path of another form as it is.
 */
export function readablePath(path: string): string {
  const [, header] = HEADER.exec(path) ?? [];
  if (header) return `headers → ${header}`;
  const steps: string[] = [];
  let at = 1;
  STEP.lastIndex = at;
  for (let step = STEP.exec(path); step; step = STEP.exec(path)) {
    const read = readStep(step);
    if (read !== null) steps.push(read);
    at = STEP.lastIndex;
  }
  return path.startsWith('$') && at === path.length ? steps.join(' → ') : path;
}

const HEADER = /^headers\['([\w-]+)'\]$/;

/** Null for what is no step to a reader: that a text was unpacked, or that pieces were joined. */
function readStep([, name, quoted, index, fields]: RegExpExecArray): string | null {
  if (index !== undefined) return `${Number(index) + 1}`;
  if (fields !== undefined) return `field ${fields.slice(1)}`;
  const key = name ?? (quoted === undefined ? undefined : unescaped(quoted));
  return key === undefined ? null : words(key);
}

/** More numbers than this are in no name: it is an identifier. */
const MOST_NUMBERS = 2;

/** `top_tracks`, `topTracks` and `top-tracks` are two words; `imageURL` keeps its capitals, and an identifier all of itself. */
function words(name: string): string {
  if ((name.match(/\d+/g)?.length ?? 0) > MOST_NUMBERS) return name;
  const parted = name
    .replace(/(?<=\w)[_-]+(?=\w)/g, ' ')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
  return parted === name ? name : parted.replace(/\p{Lu}(?=\p{Ll})/gu, (capital) => capital.toLowerCase());
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}
