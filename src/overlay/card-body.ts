import type { Lexicon } from '../learn/lexicon';
import type { Term } from '../learn/terms';
import type { Message } from '../model';
import type { Builder } from './build';
import type { CardAction, CardContent, Translate } from './card-content';
import { named, type Piece, piecesOf, withTerms } from './rich-text';

const CODE = /^explain_fact_(endpoint|path|value|length|key|formula|example|written)$/;

const PIN = 'M9.5 2.5 13.5 6.5 10.5 7.5 8 11 5 8 8.5 5.5zM6.5 9.5 2.5 13.5';
const CROSS = 'M4 4 12 12M12 4 4 12';

/** What a card is written with. `lexicon`: the terms to set apart; null where the person knows them. */
export interface Writing {
  build: Builder;
  translate: Translate;
  lexicon: Lexicon | null;
}

/** Everything inside a card, in reading order: what it is, the sentence, the evidence, the reasons, what one can do. */
export function cardBody(label: string, content: CardContent, writing: Writing): HTMLElement[] {
  const { sentence, lines } = content.explanation;
  const met = new Set<Term>();
  const pieces = (message: Message) => {
    const plain = piecesOf(message, writing.translate);
    return writing.lexicon ? withTerms(plain, writing.lexicon, met) : plain;
  };
  const of = (prefix: string, among = lines) =>
    among.filter(({ key }) => key.startsWith(`explain_${prefix}`));
  const lessSure = lines.findIndex(({ key }) => key === 'explain_less_sure');
  const doubtsFrom = lessSure < 0 ? lines.length : lessSure;
  const reasons = of('evidence_', lines.slice(0, doubtsFrom));
  const doubts = of('evidence_', lines.slice(doubtsFrom));
  const others = (message: Message) => named(pieces(message)).rest;
  return [
    header(label, of('confidence_'), writing),
    lead([sentence, ...of('change_')].map(pieces), writing),
    ...effect(content, pieces, writing),
    ...facts(of('fact_'), writing),
    ...list('why', 'card_why', reasons.map(pieces), writing),
    ...list('less', 'card_less_sure', doubts.map(pieces), writing),
    ...list('others', 'card_others', of('candidate').map(others), writing),
    footer(content, writing),
  ];
}

function header(label: string, sureness: Message[], { build, translate }: Writing): HTMLElement {
  const { make, icon } = build;
  const sure = sureness.map(({ key, substitutions }) => translate(key, substitutions)).join(' ');
  const button = (action: CardAction, name: string, path: string, more = {}) =>
    make('button', { type: 'button', 'data-action': action, title: name, 'aria-label': name, ...more }, [
      icon(path),
    ]);
  return make('div', { class: 'head' }, [
    make('span', { class: 'mark' }),
    make('div', { class: 'verdict' }, [
      make('strong', {}, [translate(`card_${label}`, [])]),
      make('span', { class: 'sureness' }, [sure]),
    ]),
    button('pin', translate('card_pin', []), PIN, { 'aria-pressed': 'false' }),
    button('close', translate('card_close', []), CROSS),
  ]);
}

function lead(sentences: Piece[][], { build: { make, rich } }: Writing): HTMLElement {
  return make(
    'p',
    { class: 'lead' },
    sentences.map(rich).flatMap((parts, i) => (i === 0 ? parts : [' ', ...parts])),
  );
}

/** What a click here did, and the way to see it. */
function effect(
  { effect: done }: CardContent,
  pieces: (message: Message) => Piece[],
  { build: { make, rich }, translate }: Writing,
): HTMLElement[] {
  if (!done) return [];
  const show = make('button', { type: 'button', 'data-action': 'show-effect' }, [
    translate('card_effect_show', []),
  ]);
  return [make('p', { class: 'effect' }, [...rich(pieces(done.message)), ...(done.show ? [' ', show] : [])])];
}

function facts(messages: Message[], { build: { make, rich }, translate }: Writing): HTMLElement[] {
  const rows = messages.flatMap((message) => {
    const { name, rest } = named(piecesOf(message, translate));
    const isCode = CODE.test(message.key);
    const said = isCode ? [make('span', { dir: 'ltr' }, rich(rest))] : rich(rest);
    return [make('dt', {}, [name]), make('dd', { class: isCode ? 'code' : 'words' }, said)];
  });
  return rows.length > 0 ? [make('dl', {}, rows)] : [];
}

function list(kind: string, title: string, lines: Piece[][], { build, translate }: Writing): HTMLElement[] {
  const { make, rich } = build;
  if (lines.length === 0) return [];
  const items = lines.map((pieces) => make('li', {}, rich(pieces)));
  return [
    make('div', { class: `part ${kind}` }, [make('h2', {}, [translate(title, [])]), make('ul', {}, items)]),
  ];
}

function footer({ copyable }: CardContent, { build: { make }, translate }: Writing): HTMLElement {
  const copy = (kind: string) =>
    make('button', { type: 'button', 'data-action': 'copy', 'data-copy': kind }, [
      translate(`card_copy_${kind}`, []),
    ]);
  const name = translate('card_copy', []);
  const buttons = make('div', { class: 'copies', role: 'group', 'aria-label': name }, [
    make('span', { 'aria-hidden': 'true' }, [name]),
    ...copyable.map(copy),
  ]);
  return make('div', { class: 'foot' }, [
    ...(copyable.length > 0 ? [buttons] : []),
    make('p', { class: 'keys' }, [translate('card_keys', [])]),
  ]);
}
