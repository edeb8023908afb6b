/**
 * Translation files that are no JSON: a text per key. `.properties` (java.util.Properties), Fluent's `.ftl`
 * (https://projectfluent.org/fluent/guide/), Apple's `.strings`, gettext's `.po`
 * (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html) and flat or nested YAML.
 */
type Texts = Record<string, string>;

/** Where sites keep their translations: a folder, or a part of the file's name. */
export const TRANSLATION_ADDRESS =
  /(?:^|[/_.-])(?:locales?|i18n|l10n|lang|languages?|translations?|messages)(?:[/_.-]|$)/i;

const FORMATS: [RegExp, (text: string) => Texts][] = [
  [/\.(?:properties|ftl|strings|lang)$/i, readPairs],
  [/\.pot?$/i, readPo],
  [new RegExp(String.raw`${TRANSLATION_ADDRESS.source}.*\.ya?ml$`, 'i'), readYaml],
];
const FEWEST = 2;

/** Its texts by their keys; undefined where the address names no such file, or its lines are not of the format. */
export function parseCatalogue(text: string, { url }: { url: string }): Texts | undefined {
  const path = url.replace(/[?#].*$/, '');
  const read = FORMATS.find(([address]) => address.test(path))?.[1];
  const texts = read?.(text) ?? {};
  return Object.keys(texts).length >= FEWEST ? texts : undefined;
}

const PAIR = /^(?:"([^"]+)"\s*|([^\s#!=:"/][^=:"]*))[=:](.*)$/;

function readPairs(text: string): Texts {
  const texts: Texts = Object.create(null);
  for (const line of text.split(/[\r\n]+/)) {
    const [, quoted, bare = '', value] = PAIR.exec(line.trim()) ?? [];
    if (value !== undefined) texts[quoted ?? bare.trimEnd()] = unescaped(withoutQuotes(value.trim()));
  }
  return texts;
}

/** `"Sign in";` of Apple's files is `Sign in`. */
function withoutQuotes(value: string): string {
  return value.replace(/^"/, '').replace(/;$/, '').replace(/"$/, '');
}

const ENTRY = /^msg(id|id_plural|str(?:\[\d\])?)[ \t]+((?:"(?:[^"\\\n]|\\.)*"\s*)+)/gm;

const QUOTED = /"((?:[^"\\\n]|\\.)*)"/g;

/** What is not translated yet is shown as it is. */
function readPo(text: string): Texts {
  const texts: Texts = Object.create(null);
  let id = '';
  for (const [, kind = '', quoted = ''] of text.matchAll(ENTRY)) {
    const value = unescaped(Array.from(quoted.matchAll(QUOTED), ([, piece]) => piece).join(''));
    if (kind === 'id') id = value;
    if (kind === 'id_plural') texts[value] = value;
    else if (id !== '' && (kind === 'id' || value !== '')) texts[kind === 'str[1]' ? `${id}[1]` : id] = value;
  }
  return texts;
}

const MAPPING = /^( *)(?:"([^"\n]+)"|'([^'\n]+)'|([\w.-]+)):(?: +(.*?))?[ \r]*$/;

function readYaml(text: string): Texts {
  const texts: Texts = Object.create(null);
  const above: { indent: number; path: string }[] = [];
  for (const line of text.split('\n')) {
    const [, spaces = '', double, single, bare, value] = MAPPING.exec(line) ?? [];
    const key = double ?? single ?? bare;
    if (key === undefined) continue;
    while (above.length > 0 && above.at(-1)!.indent >= spaces.length) above.pop();
    const path = above.length > 0 ? `${above.at(-1)!.path}.${key}` : key;
    if (value === undefined) above.push({ indent: spaces.length, path });
    else texts[path] = unescaped(value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return texts;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '' };

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, hex?: string, char = '') =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[char] ?? char),
  );
}
