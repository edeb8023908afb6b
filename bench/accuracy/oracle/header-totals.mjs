const NAME = /^(?:x-[\w-]*total[\w-]*|content-range)$/;
const VALUE = /^(.*\/)?(\d+)$/;

/**
 * What a header says of how many there are in all of what is listed, with what stands before it: `319`, `items 0-24/319`. Null of any
 * other header.
 *
 * @param {string} name
 * @param {string} said
 * @returns {{ before: string; total: number } | null}
 */
export function totalIn(name, said) {
  const [, before = '', total] = (NAME.test(name) && VALUE.exec(said)) || [];
  return total === undefined ? null : { before, total: Number(total) };
}
