const LONGEST = 200;

/** A page's text inside a table: on one line, and nothing in it is a mark of Markdown's or of HTML's. */
export function inCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return short === '---' ? short : short.replace(/[\\`*_{}[\]<>#|!~&]/g, String.raw`\$&`);
}
