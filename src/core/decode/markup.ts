/**
 * Reads HTML and XML as trees, as far as their texts and attributes need it. Not a browser's parser: what a browser moves about
 * (tables, misnested formatting) stays where it is written. The parsers on npm bring HTML's 2,200 named characters, 15 KB of
 * every page; here the usual ones are known and the others left as they are written.
 */
import { bare } from './bare';
import { characters } from './characters';

export interface Element {
  /** Lower case in HTML, as written in XML. */
  name: string;
  attributes: Record<string, string>;
  /** Elements and texts, in order; texts with their characters resolved. */
  children: (Element | string)[];
}

const NAME = /[A-Za-z][^\s/>]*/y;
/** What ends a tag, and what begins a value in which nothing does. */
const TAG_MARK = />|=["']/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
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
const NONE: Record<string, string> = Object.freeze({});
const MOST_DEPTH = 180;

/** The elements and texts of a document or a piece of one. Never throws; linear in the text's length. */
export function parseMarkup(text: string, { xml = false } = {}): Element {
  return new MarkupReader(text, xml).read();
}

class MarkupReader {
  private readonly root: Element = { name: '', attributes: {}, children: [] };
  private readonly open: Element[] = [this.root];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly xml: boolean,
  ) {}

  /** Each character is looked at once: what is opened and never closed reaches to the end. */
  read(): Element {
    while (this.at < this.text.length) {
      const next = this.text.indexOf('<', this.at);
      if (next !== this.at) this.addText(this.text.slice(this.at, next < 0 ? undefined : next));
      if (next < 0) break;
      this.at = next;
      this.readAtBracket();
    }
    return this.root;
  }

  private readAtBracket(): void {
    const start = this.at + (this.text[this.at + 1] === '/' ? 2 : 1);
    NAME.lastIndex = start;
    if (NAME.test(this.text)) this.readTag(start, NAME.lastIndex);
    else if (this.starts('<!--')) this.pass('-->');
    else if (this.starts('<![CDATA[')) this.top.children.push(this.pass(']]>').slice('<![CDATA['.length));
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

  private get top(): Element {
    return this.open.at(-1)!;
  }

  private addText(text: string): void {
    const { children } = this.top;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + characters(text);
    else children.push(characters(text));
  }

  private begin(name: string, written: string): void {
    while (!this.xml && ENDED_BY.get(this.top.name)?.has(name)) this.open.pop();
    const element: Element = { name, attributes: attributesIn(written), children: [] };
    this.top.children.push(element);
    if (!this.xml && RAW.has(name)) this.skipTo(element);
    else if (!endsItself(written) && !(VOID.has(name) && !this.xml) && this.open.length < MOST_DEPTH)
      this.open.push(element);
  }

  /** To the element's end tag. */
  private skipTo(element: Element): void {
    const end = new RegExp(`</${element.name}[\\s/>]`, 'ig');
    end.lastIndex = this.at;
    const at = end.exec(this.text)?.index ?? this.text.length;
    if (element.name === 'textarea' || element.name === 'title')
      element.children.push(characters(this.text.slice(this.at, at)));
    this.at = at;
  }

  /** The innermost open element of that name, and those left open in it; an end without a beginning is passed over. */
  private close(name: string): void {
    const at = this.open.findLastIndex((element) => element.name === name);
    while (at > 0 && this.open.length > at) this.open.pop();
  }
}

/** Behind the `>` that ends a tag; a quoted one does not. */
function endOfTag(text: string, from: number): number {
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

function attributesIn(written: string): Record<string, string> {
  if (written === '') return NONE;
  const found = bare() as Record<string, string>;
  for (const [, name, ...values] of written.matchAll(ATTRIBUTE))
    found[name!.toLowerCase()] ??= characters(values.find((value) => value !== undefined) ?? '');
  return found;
}
