/** What code fills in right after a text: `Seats: ${hall.seats}`, `"Seats: ", show(hall.seats)`, `"Seats: " + hall.seats`. */

/** The text goes on with what is filled in; or it ends, and something follows. */
const FILLED_IN = /^\s{0,8}(?:\$?\{\{?|["'`]\s{0,4}[,+]\s{0,4})([^"'`{}<>;,\n]{1,120})/;
/** Members of members, and whether the last of them is called. */
const CHAIN = /[\w$)\]]((?:\s{0,2}\??\.[A-Za-z_$][\w$]*|\[\w*\])+)(\s{0,2}\()?/g;
const MEMBER = /[A-Za-z_$][\w$]*/g;

/** The only field that is read there; undefined where that is none or several. `after`: the code after the text. */
export function readAfter(
  after: string,
  fields: Pick<ReadonlyMap<string, unknown>, 'has'>,
): string | undefined {
  const [, expression = ''] = FILLED_IN.exec(after) ?? [];
  const read = new Set<string>();
  for (const [, members = '', call] of expression.matchAll(CHAIN)) {
    const names = members.match(MEMBER) ?? [];
    const last = call ? names.at(-2) : names.at(-1);
    if (last && fields.has(last)) read.add(last);
  }
  return read.size === 1 ? [...read][0] : undefined;
}
