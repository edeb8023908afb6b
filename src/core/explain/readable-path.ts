const STEP = /\.([A-Za-z_$][\w$]*)|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/gy;

/**
 * `$.top_tracks[2].playCount` as a person reads it: `top tracks → 3 → play count` (items counted from one).
 * '' for the whole body; a path of another form as it is.
 */
export function readablePath(path: string): string {
  const steps: string[] = [];
  let at = 1;
  STEP.lastIndex = at;
  for (let step = STEP.exec(path); step; step = STEP.exec(path)) {
    steps.push(step[3] === undefined ? words(step[1] ?? unescaped(step[2] ?? '')) : `${Number(step[3]) + 1}`);
    at = STEP.lastIndex;
  }
  return path.startsWith('$') && at === path.length ? steps.join(' → ') : path;
}

/** `top_tracks`, `topTracks` and `top-tracks` are two words; `imageURL` keeps its capitals. */
function words(name: string): string {
  const parted = name
    .replace(/(?<=\w)[_-]+(?=\w)/g, ' ')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
  return parted === name ? name : parted.replace(/\p{Lu}(?=\p{Ll})/gu, (capital) => capital.toLowerCase());
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}
