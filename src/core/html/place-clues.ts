import type { Place } from '../../model';
import type { Add, Clue } from './clues';
import type { HtmlPage } from './page';

/** What HTML itself and ARIA call the parts of a page (https://html.spec.whatwg.org/, https://www.w3.org/TR/wai-aria/). */
const ELEMENTS: Record<string, Clue> = {
  nav: 'in-nav',
  header: 'in-header',
  footer: 'in-footer',
  form: 'in-form',
  button: 'control',
  label: 'control',
  legend: 'control',
  option: 'control',
  optgroup: 'control',
  summary: 'control',
  menu: 'in-nav',
  th: 'head-cell',
  dt: 'term',
  dd: 'detail',
  caption: 'caption',
  main: 'in-main',
  article: 'in-article',
  h1: 'heading-1',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  time: 'marked',
  data: 'marked',
  address: 'marked',
  pre: 'code',
  code: 'code',
  blockquote: 'quoted',
};
const ROLES: Record<string, Clue> = {
  navigation: 'in-nav',
  menubar: 'in-nav',
  menu: 'in-nav',
  menuitem: 'in-nav',
  banner: 'in-header',
  contentinfo: 'in-footer',
  search: 'in-form',
  button: 'control',
  tab: 'control',
  toolbar: 'control',
  columnheader: 'head-cell',
  main: 'in-main',
  article: 'in-article',
  heading: 'heading',
};
/** A landmark inside an article is the article's. */
const INNER = new Set<Clue>(['in-header', 'in-footer']);

/** Words by which authors of pages name what an element is for, as Readability reads them (https://github.com/mozilla/readability). */
const OWN =
  /^(?:nav|navbar|navigation|menu|menus|submenu|tab|tabs|toolbar|tools?|btn|button|buttons|footer|foot|sidebar|breadcrumbs?|crumbs?|pager|pagination|label|labels|search|login|copyright|powered|skip|site|brand|logo|banner|legal|license|actions?|controls?|share|sharing|social|widgettitle|links?|head|sep|separator|caption|hidden|sr|icon)$/;
const DATA =
  /^(?:author|byline|date|datetime|time|timestamp|title|subject|content|entry|post|posts|body|comment|comments|excerpt|description|desc|text|name|user|username|tag|tags|category|categories|message|sum|summary|owner|age|price|count|value|item|items|result|results|article|email|sha|hash|id|markdown|prose)$/;

const LEVELS_OF_NAMES = 5;

/** Where a text stands: in which parts of the page, and in elements named how. */
export function placeClues({ observation: { places, runs } }: HtmlPage, run: number, add: Add): void {
  const { place, node, attribute } = runs[run]!;
  if (node === 'attribute')
    add(attribute === 'placeholder' || attribute === 'aria-label' ? 'control' : 'attribute');
  if (node === 'value') add('control');
  const parts = new Set<Clue>();
  let level = 0;
  for (let at = place; at >= 0; at = places[at]!.parent) {
    const { name, marks } = places[at]!;
    if (name === 'text()' || name.startsWith('@')) continue;
    const part = ROLES[marks?.role ?? ''] ?? ELEMENTS[name];
    if (part) parts.add(part);
    if (level++ < LEVELS_OF_NAMES) nameClues(places[at]!, add);
  }
  for (const part of parts) if (!(parts.has('in-article') && INNER.has(part))) add(part);
  if (isFirstHeadCell(place, places)) add('head-row');
}

const named = new WeakMap<NonNullable<Place['marks']>, Clue[]>();

function nameClues({ marks }: Place, add: Add): void {
  if (!marks?.class && !marks?.id) return;
  const known = named.get(marks) ?? cluesInNames(`${marks.class ?? ''} ${marks.id ?? ''}`);
  named.set(marks, known);
  for (const clue of known) add(clue);
}

function cluesInNames(names: string): Clue[] {
  const words = names.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  return [
    ...(words.some((word) => OWN.test(word)) ? ['named-own' as const] : []),
    ...(words.some((word) => DATA.test(word)) ? ['named-data' as const] : []),
  ];
}

/** Whether a cell stands in a row of nothing but head cells. */
function isFirstHeadCell(place: number, places: Place[]): boolean {
  for (let at = place; at >= 0; at = places[at]!.parent) {
    if (places[at]!.name === 'thead') return true;
    if (places[at]!.name === 'td' || places[at]!.name === 'tr') return false;
  }
  return false;
}
