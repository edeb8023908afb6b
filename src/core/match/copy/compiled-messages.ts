/**
 * Translations that were taken apart before they were sent: lists of pieces as FormatJS compiles ICU's messages
 * (`[{"type":0,"value":"Hello "},{"type":1,"value":"name"}]`), and the trees of vue-i18n's compiler (`{"t":0,"b":{"t":2,"i":[…]}}`).
 * Both are written as messages again, so that all translations are read in one way.
 */
import type { Leaf, PayloadNode } from '../../../model';

const FEWEST_MESSAGES = 2;

/** Its messages, each as a leaf of its file; undefined where anything in it is none. `root` is an object. */
export function compiledMessages(root: PayloadNode): Leaf[] | undefined {
  const found: Leaf[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const value = messageOf(node);
    if (value !== undefined)
      found.push({ exchange: node.exchange, parent: node.parent, key: node.key, value });
    else if (node.kind === 'array' || node.leaves.length > 0) return undefined;
    else open.push(...node.nodes);
  }
  return found.length >= FEWEST_MESSAGES ? found : undefined;
}

function messageOf(node: PayloadNode): string | undefined {
  if (node.kind === 'array') return isPieces(node) ? node.nodes.map(pieceOf).join('') : undefined;
  const body = at(node, 'b');
  return field(node, 't') === 0 && body && field(body, 't') !== undefined ? treeOf(body) : undefined;
}

function field({ leaves }: PayloadNode, name: string): Leaf['value'] | undefined {
  return leaves.find(({ key, isLength }) => key === name && !isLength)?.value;
}

function at({ nodes }: PayloadNode, name: string): PayloadNode | undefined {
  return nodes.find(({ key }) => key === name);
}

function isPieces({ leaves, nodes }: PayloadNode): boolean {
  return leaves.every(({ isLength }) => isLength) && nodes.length > 0 && nodes.every(isPiece);
}

function isPiece(node: PayloadNode): boolean {
  const type = field(node, 'type');
  if (node.kind !== 'object' || typeof type !== 'number' || type > POUND + 1) return false;
  return type === POUND || typeof field(node, 'value') === 'string';
}

/** Numbers of @formatjs/icu-messageformat-parser's TYPE. */
const [LITERAL, SELECT, PLURAL, POUND, TAG] = [0, 5, 6, 7, 8];

function pieceOf(piece: PayloadNode): string {
  const value = String(field(piece, 'value'));
  switch (field(piece, 'type')) {
    case LITERAL:
      return value.replace(/[{}]/g, "'$&'");
    case POUND:
      return '#';
    case TAG:
      return `<${value}>${at(piece, 'children')?.nodes.map(pieceOf).join('') ?? ''}</${value}>`;
    case SELECT:
      return `{${value}, select, ${optionsOf(piece)}}`;
    case PLURAL:
      return `{${value}, plural, ${optionsOf(piece)}}`;
    default:
      return `{${value}}`;
  }
}

function optionsOf(piece: PayloadNode): string {
  const options = at(piece, 'options')?.nodes ?? [];
  return options
    .map((one) => `${one.key} {${at(one, 'value')?.nodes.map(pieceOf).join('') ?? ''}}`)
    .join(' ');
}

/** Numbers of @intlify/message-compiler's NodeTypes. */
const [FORMS, MESSAGE, TEXT, NAMED, LISTED, LINKED, QUOTED] = [1, 2, 3, 4, 5, 6, 9];

function treeOf(node: PayloadNode): string {
  const text = field(node, 's') ?? field(node, 'v');
  switch (field(node, 't')) {
    case FORMS:
      return at(node, 'c')?.nodes.map(treeOf).join(' | ') ?? '';
    case MESSAGE:
      return typeof text === 'string' ? text : (at(node, 'i')?.nodes.map(treeOf).join('') ?? '');
    case TEXT:
    case QUOTED:
      return String(text ?? '');
    case NAMED:
      return `{${field(node, 'k')}}`;
    case LISTED:
    case LINKED:
      return '{0}';
    default:
      return '';
  }
}
