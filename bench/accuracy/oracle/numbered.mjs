// Names of members that are numbers (minutes, days, years), with which a page reckons what it shows.
import { groupBy } from './group.mjs';
import { emptyPlan } from './intercept.mjs';

/**
 * @typedef {import('./leaves.mjs').Leaf} Leaf
 * @typedef {import('./prober.mjs').Probe} Probe
 */

/** A number of fewer digits is equal to others by chance, and could not be renamed wherever it stands. */
const NUMBER = /^[1-9]\d{3,14}$/;
/** A render for each member, as long as there are no more. */
const MOST_MEMBERS = 30;

/**
 * From each member on, its name and all after it become larger by more than the whole table spans, so that names stay in order and
 * none is what another was; numbers that are equal to a name change with it. The last member from which on a word changes is that
 * whose name it shows. Where several texts change with one name, or none is the last, they are marks of an axis that runs along all.
 *
 * @param {import('./find-truth.mjs').Found} found
 * @param {import('./intercept.mjs').Interceptor['members']} members
 */
export async function renumber({ prober, owners }, members) {
  for (const names of tablesOf(members)) {
    const whole = await prober.probe([], 0, planFrom(0, names));
    if (prober.isBroken(whole) || whole.changed.size === 0) continue;
    const others = await prober.each(names.slice(1), (name) =>
      prober.probe([], 0, planFrom(names.indexOf(name), names)),
    );
    const words = wordsIn(prober, whole).map((word) => ({
      ...word,
      last: lastMoving([whole, ...others], word),
    }));
    const textsOf = groupBy(words, ({ last }) => last);
    for (const { run, token, last } of words) {
      const texts = new Set(textsOf.get(last)?.map(({ text }) => text));
      const own = last >= 0 && texts.size === 1 ? names.slice(last, last + 1) : names;
      owners.add(run, token, ownerOf(own.map(String), members));
    }
  }
}

/** What a render changed. @param {import('./prober.mjs').Prober} prober @param {Probe} probe */
function wordsIn({ tokens }, { changed }) {
  return [...changed].flatMap(([run, marks]) =>
    (tokens[run] ?? []).flatMap(({ isWord, text }, token) =>
      isWord && marks[token] ? [{ run, token, text }] : [],
    ),
  );
}

/** The names of each table, in order. @param {import('./intercept.mjs').Interceptor['members']} members */
function tablesOf(members) {
  const named = [...members].flatMap(([name, places]) =>
    NUMBER.test(name) ? places.map(({ key }) => ({ name, table: key.slice(0, -name.length) })) : [],
  );
  const lists = [...groupBy(named, ({ table }) => table).values()].map((list) =>
    list.map(({ name }) => Number(name)).sort((a, b) => a - b),
  );
  const once = [...new Map(lists.map((names) => [String(names), names])).values()];
  return once.filter(({ length }) => length > 1 && length <= MOST_MEMBERS);
}

/** @param {number} from @param {number[]} names @returns {import('./intercept.mjs').Plan} */
function planFrom(from, names) {
  const [first = 0, second = 0, last = 0] = [names[0], names[1], names.at(-1)];
  const shift = last - first + 3 * (second - first);
  return {
    ...emptyPlan(),
    names: new Map(names.slice(from).map((name) => [String(name), String(name + shift)])),
  };
}

/** Of the renders from each member on, the last in which a word changed, if it changed in all before it as well; -1 for none. @param {Probe[]} probes @param {{ run: number; token: number }} word */
function lastMoving(probes, { run, token }) {
  const moved = probes.map(({ changed }) => changed.get(run)?.[token] === true);
  const last = moved.lastIndexOf(true);
  return moved.slice(0, last).includes(false) ? -1 : last;
}

/** @param {string[]} names @param {import('./intercept.mjs').Interceptor['members']} members @returns {import('./owners.mjs').Owner} */
function ownerOf(names, members) {
  const leaves = names.flatMap((name) => members.get(name) ?? []);
  return { units: [{ id: leaves[0]?.key ?? '', field: '', kind: 'name', leaves }], note: 'key' };
}
