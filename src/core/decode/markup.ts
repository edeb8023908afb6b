/**
 * Reads HTML and XML as values, as far as their texts and attributes need it. Not a browser's parser: what a browser moves about
 * (tables, misnested formatting) stays where it is written. The parsers on npm bring HTML's 2,200 named characters, 15 KB of
 * every page; here the usual ones are known and the others left as they are written. No tree is kept: a page's HTML has tens of
 * thousands of elements, and collecting them cost more than reading them.
 */
import { bare } from './bare';
import { characters } from './characters';
import type { Steps } from './values';

/** An element that is open, and what was found in it. */
interface Open {
  /** Lower case in HTML, as written in XML. */
  name: string;
  /** Its attributes and elements; null as long as it has none. */
  found: Record<string, unknown> | null;
  /** Its own texts so far, trimmed. */
  texts: string[];
  /** What was read of the present one. */
  text: string;
  /** How many elements of a name had nothing in them before one had. */
  empty: Map<string, number> | null;
}

const NAME = /[A-Za-z][^\s/>]*/y;
/** What ends a tag, and what begins a value in which nothing does. */
const TAG_MARK = />|=["']/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=`]+))?/g;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What stands in these is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
/** An element that may be left open, and which that begin end it. */
const ENDED_BY = new Map(
  Object.entries({
    li: 'li',
    dt: 'dt dd',
    dd: 'dt dd',
    p: 'p div ul ol dl table section article h1 h2 h3 h4 h5 h6 form header footer pre blockquote',
    tr: 'tr tbody tfoot',
    td: 'td th tr',
    th: 'td th tr',
    option: 'option optgroup',
  }).map(([name, by]) => [name, new Set(by.split(' '))]),
);
const END_OF_TAG = 0x3e;
const QUOTES = new Set('"\'');
const MOST_DEPTH = 180;
/** What is written into one tag beyond so many is a quote that was never closed. */
const MOST_ATTRIBUTES = 1000;
/** So many tags and texts are read in a millisecond or so. */
const STEP = 2000;

/**
 * A document or a piece of one as a value: an element is an object of its elements by name, several of a name a list; `text()` its
 * own texts, `@href` those of its attributes that are `wanted` and not empty; one with a text and nothing else is that text.
 * Elements that are `silent` are left out. Yields so that the caller may stop in between. Never throws; linear in the text's length.
 */
export function readMarkup(text: string, form: Form): Steps {
  return new MarkupReader(text, form).read();
}

export interface Form {
  xml: boolean;
  wanted(attribute: string): boolean;
  silent: ReadonlySet<string>;
}

class MarkupReader {
  private readonly open: Open[] = [opened('')];
  /** Elements that are closed, to be used again. */
  private readonly closed: Open[] = [];
  private at = 0;
  private readonly xml: boolean;

  constructor(
    private readonly text: string,
    private readonly form: Form,
  ) {
    this.xml = form.xml;
  }

  *read(): Steps {
    while (!this.readOn(STEP)) yield;
    while (this.open.length > 1) this.end();
    return valueIn(this.top);
  }

  /** Reads so many tags with the texts before them; true at the end. Each character is looked at once: what is opened and never
   *  closed reaches to the end. */
  private readOn(most: number): boolean {
    for (let i = 0; i < most && this.at < this.text.length; i++) {
      const next = this.text.indexOf('<', this.at);
      if (next !== this.at) this.addText(this.text.slice(this.at, next < 0 ? undefined : next));
      this.at = next < 0 ? this.text.length : next;
      if (next >= 0) this.readAtBracket();
    }
    return this.at >= this.text.length;
  }

  private readAtBracket(): void {
    const start = this.at + (this.text[this.at + 1] === '/' ? 2 : 1);
    NAME.lastIndex = start;
    if (NAME.test(this.text)) this.readTag(start, NAME.lastIndex);
    else if (this.starts('<!--')) this.pass('-->');
    else if (this.starts('<![CDATA[')) this.addLiteral(this.pass(']]>').slice('<![CDATA['.length));
    else if (this.starts('<!') || this.starts('<?')) this.pass('>');
    else {
      this.addText('<');
      this.at++;
    }
  }

  private starts(mark: string): boolean {
    return this.text.startsWith(mark, this.at);
  }

  /** Moves behind the mark; gives what stood before it. */
  private pass(mark: string): string {
    const start = this.at;
    const end = this.text.indexOf(mark, start);
    this.at = end < 0 ? this.text.length : end + mark.length;
    return this.text.slice(start, end < 0 ? undefined : end);
  }

  /** Its name is from `start` to `end`. */
  private readTag(start: number, end: number): void {
    const written = this.text.slice(start, end);
    const isEnd = this.text[start - 1] === '/';
    this.at = endOfTag(this.text, end);
    const name = this.xml ? written : written.toLowerCase();
    if (isEnd) this.close(name);
    else this.begin(name, this.text.slice(end, this.at - 1));
  }

  private get top(): Open {
    return this.open[this.open.length - 1]!;
  }

  private addText(text: string): void {
    this.top.text += characters(text);
  }

  /** What stands in a CDATA section is a text of its own. */
  private addLiteral(text: string): void {
    endText(this.top);
    this.top.text = text;
    endText(this.top);
  }

  private begin(name: string, written: string): void {
    while (!this.xml && ENDED_BY.get(this.top.name)?.has(name)) this.end();
    endText(this.top);
    const element = this.closed.pop() ?? opened(name);
    element.name = name;
    if (written !== '') addAttributes(element, written, this.form.wanted);
    this.open.push(element);
    if (!this.xml && RAW.has(name)) this.skipTo(element);
    else if (!endsItself(written) && (this.xml || !VOID.has(name)) && this.open.length <= MOST_DEPTH) return;
    this.end();
  }

  /** Puts the innermost open element into the one around it. */
  private end(): void {
    const element = this.open.pop()!;
    const { name } = element;
    if (!this.form.silent.has(name)) addElement(this.top, name, valueIn(element));
    element.found = null;
    element.text = '';
    element.empty = null;
    if (element.texts.length > 0) element.texts = [];
    this.closed.push(element);
  }

  /** To the element's end tag. */
  private skipTo(element: Open): void {
    const end = new RegExp(`</${element.name}[\\s/>]`, 'ig');
    end.lastIndex = this.at;
    const at = end.exec(this.text)?.index ?? this.text.length;
    if (element.name === 'textarea' || element.name === 'title')
      element.text = characters(this.text.slice(this.at, at));
    this.at = at;
  }

  /** The innermost open element of that name, and those left open in it; an end without a beginning is passed over. */
  private close(name: string): void {
    const at = this.open.findLastIndex((element) => element.name === name);
    while (at > 0 && this.open.length > at) this.end();
  }
}

/** Behind the `>` that ends a tag; a quoted one does not. */
function endOfTag(text: string, from: number): number {
  // Most tags have no attributes.
  if (text.charCodeAt(from) === END_OF_TAG) return from + 1;
  for (TAG_MARK.lastIndex = from; ; ) {
    const mark = TAG_MARK.exec(text)?.[0];
    if (mark === undefined) return text.length + 1;
    if (mark === '>') return TAG_MARK.lastIndex;
    const end = text.indexOf(mark[1]!, TAG_MARK.lastIndex);
    if (end < 0) return text.length + 1;
    TAG_MARK.lastIndex = end + 1;
  }
}

function endsItself(written: string): boolean {
  return written !== '' && written.trimEnd().endsWith('/');
}

/** The first of a name counts. */
function addAttributes(element: Open, written: string, wanted: Form['wanted']): void {
  ATTRIBUTE.lastIndex = 0;
  for (let left = MOST_ATTRIBUTES; left > 0; left--) {
    const match = ATTRIBUTE.exec(written);
    if (!match) break;
    const name = match[1]!.toLowerCase();
    const value = match[2];
    if (value === undefined || !wanted(name)) continue;
    const text = QUOTES.has(value[0]!) ? value.slice(1, -1) : value;
    if (text === '') continue;
    element.found ??= bare();
    element.found[`@${name}`] ??= characters(text);
  }
}

function opened(name: string): Open {
  return { name, found: null, texts: [], text: '', empty: null };
}

function endText(element: Open): void {
  if (element.text === '') return;
  const text = element.text.trim();
  element.text = '';
  if (text !== '') element.texts.push(text);
}

function valueIn(element: Open): unknown {
  const { found, texts } = element;
  // Most elements are a text and nothing else.
  if (!found && texts.length === 0) return element.text.trim() || undefined;
  endText(element);
  const own = texts.length > 1 ? texts : texts[0];
  if (!found) return texts.length > 1 ? { 'text()': own } : own;
  if (own !== undefined) found['text()'] = own;
  return found;
}

/** One of a name is its value, several are a list, in which those with nothing in them count. */
function addElement(around: Open, name: string, value: unknown): void {
  const known = around.found?.[name];
  if (Array.isArray(known)) known.push(value);
  else if (known !== undefined) around.found![name] = [known, value];
  else {
    const before = around.empty?.get(name) ?? 0;
    if (value === undefined) {
      around.empty ??= new Map();
      around.empty.set(name, before + 1);
      return;
    }
    around.found ??= bare();
    around.found[name] = before > 0 ? [...Array<undefined>(before).fill(undefined), value] : value;
  }
}
