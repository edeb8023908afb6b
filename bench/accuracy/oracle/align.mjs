// Finds the runs of one render again in another one, also where rows moved, came or went.

/**
 * @typedef {object} Seen a run with its address
 * @property {string} id XPath, in its frame
 * @property {string} node
 * @property {string} text
 *
 * @typedef {object} Branch
 * @property {Map<string, Branch>} children by step: `li[3]`
 * @property {number} run index of the run that ends here, -1 for none
 * @property {Map<string, number>} bag how often each text stands below
 * @property {number} size runs below
 */

/** @returns {Branch} */
const branch = () => ({ children: new Map(), run: -1, bag: new Map(), size: 0 });

/**
 * @param {Seen[]} before
 * @param {Seen[]} after
 * @param {(text: string) => string} undo turns what was put in back into what stood there
 * @returns {Int32Array} for each run before, the index of the same run after, or -1
 */
export function alignRuns(before, after, undo = (text) => text) {
  const found = new Int32Array(before.length).fill(-1);
  pair(
    treeOf(before, (text) => text),
    treeOf(after, undo),
    found,
  );
  return found;
}

/** @param {Seen[]} runs @param {(text: string) => string} undo */
function treeOf(runs, undo) {
  const root = branch();
  runs.forEach(({ id, text }, run) => {
    const word = undo(text.replace(/\s+/g, ' ').trim());
    let at = root;
    const way = [root];
    for (const step of id.split('/').slice(1)) {
      const next = at.children.get(step) ?? branch();
      at.children.set(step, next);
      way.push(next);
      at = next;
    }
    at.run = run;
    for (const { bag } of way) bag.set(word, (bag.get(word) ?? 0) + 1);
    for (const one of way) one.size++;
  });
  return root;
}

/** @param {Branch} a @param {Branch} b @param {Int32Array} found */
function pair(a, b, found) {
  if (a.run >= 0) found[a.run] = b.run;
  const others = byName(b);
  for (const [name, mine] of byName(a))
    for (const [x, y] of pairSiblings(mine, others.get(name) ?? [])) pair(x, y, found);
}

/** @param {Branch} parent */
function byName(parent) {
  /** @type {Map<string, Branch[]>} */
  const groups = new Map();
  for (const [step, child] of parent.children) {
    const name = step.replace(/\[\d+\]$/, '');
    const group = groups.get(name);
    if (group) group.push(child);
    else groups.set(name, [child]);
  }
  return groups;
}

/**
 * Siblings of one name. In order unless another pairing is clearly better.
 *
 * @param {Branch[]} as
 * @param {Branch[]} bs
 * @returns {[Branch, Branch][]}
 */
function pairSiblings(as, bs) {
  const inOrder =
    as.length === bs.length
      ? as.map((a, i) => /** @type {[Branch, Branch]} */ ([a, /** @type {Branch} */ (bs[i])]))
      : null;
  if (inOrder && (as.length === 1 || total(inOrder) > as.length * 0.9)) return inOrder;
  const greedy = pairGreedily(as, bs);
  return inOrder && total(inOrder) >= total(greedy) - 0.3 ? inOrder : greedy;
}

/** @param {Branch[]} as @param {Branch[]} bs */
function pairGreedily(as, bs) {
  const all = as.flatMap((a, i) =>
    bs.map((b, j) => ({ a, b, worth: likeness(a, b) + (i === j ? 0.02 : 0) })),
  );
  all.sort((x, y) => y.worth - x.worth);
  /** @type {[Branch, Branch][]} */
  const pairs = [];
  const used = new Set();
  for (const { a, b, worth } of all) {
    if (worth < 0.1 || used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  const left = bs.filter((b) => !used.has(b));
  for (const a of as)
    if (!used.has(a)) {
      const b = left.shift();
      if (b) pairs.push([a, b]);
    }
  return pairs;
}

/** @param {[Branch, Branch][]} pairs */
function total(pairs) {
  return pairs.reduce((sum, [a, b]) => sum + likeness(a, b), 0);
}

/** Share of texts in common, 0 to 1. @param {Branch} a @param {Branch} b */
function likeness(a, b) {
  let common = 0;
  for (const [text, n] of a.bag) common += Math.min(n, b.bag.get(text) ?? 0);
  return (2 * common) / (a.size + b.size);
}
