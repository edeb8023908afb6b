import type { Message } from '../model';
import type { Builder } from './build';
import type { CardAction, CardContent, Translate } from './card-content';
import { named, piecesOf } from './rich-text';

const CODE = /^explain_fact_(endpoint|path|value|formula|written|transform)$/;

const PIN = 'M9.5 2.5 13.5 6.5 10.5 7.5 8 11 5 8 8.5 5.5zM6.5 9.5 2.5 13.5';
const CROSS = 'M4 4 12 12M12 4 4 12';

/** Everything inside a card, in reading order: what it is, the sentence, the evidence, the reasons, what one can do. */
export function cardBody(
  label: string,
  content: CardContent,
  build: Builder,
  translate: Translate,
): HTMLElement[] {
  const { sentence, lines } = content.explanation;
  const of = (prefix: string) => lines.filter(({ key }) => key.startsWith(`explain_${prefix}`));
  return [
    header(label, of('confidence_'), build, translate),
    lead([sentence, ...of('change_')], build, translate),
    ...facts(of('fact_'), build, translate),
    ...list('why', 'card_why', of('evidence_'), build, translate),
    ...list('others', 'card_others', of('candidate'), build, translate),
    footer(content, build, translate),
  ];
}

function header(
  label: string,
  sureness: Message[],
  { make, icon }: Builder,
  translate: Translate,
): HTMLElement {
  const sure = sureness.map(({ key, substitutions }) => translate(key, substitutions)).join(' ');
  const button = (action: CardAction, name: string, path: string, more = {}) =>
    make('button', { type: 'button', 'data-action': action, title: name, 'aria-label': name, ...more }, [
      icon(path),
    ]);
  return make('header', {}, [
    make('span', { class: 'mark' }),
    make('strong', {}, [translate(`card_${label}`, [])]),
    make('span', { class: 'sureness' }, [sure]),
    button('pin', translate('card_pin', []), PIN, { 'aria-pressed': 'false' }),
    button('close', translate('card_close', []), CROSS),
  ]);
}

function lead(messages: Message[], { make, rich }: Builder, translate: Translate): HTMLElement {
  const sentences = messages.map((message) => rich(piecesOf(message, translate)));
  return make(
    'p',
    { class: 'lead' },
    sentences.flatMap((parts, i) => (i === 0 ? parts : [' ', ...parts])),
  );
}

function facts(messages: Message[], { make, rich }: Builder, translate: Translate): HTMLElement[] {
  const rows = messages.flatMap((message) => {
    const { name, rest } = named(piecesOf(message, translate));
    const kind = CODE.test(message.key) ? 'code' : 'words';
    return [make('dt', {}, [name]), make('dd', { class: kind }, rich(rest))];
  });
  return rows.length > 0 ? [make('dl', {}, rows)] : [];
}

function list(
  kind: string,
  title: string,
  messages: Message[],
  { make, rich }: Builder,
  translate: Translate,
): HTMLElement[] {
  if (messages.length === 0) return [];
  const items = messages.map((message) => make('li', {}, rich(piecesOf(message, translate))));
  return [make('section', { class: kind }, [make('h2', {}, [translate(title, [])]), make('ul', {}, items)])];
}

function footer({ value, path }: CardContent, { make }: Builder, translate: Translate): HTMLElement {
  const copy = (action: CardAction, key: string) =>
    make('button', { type: 'button', 'data-action': action }, [translate(key, [])]);
  return make('footer', {}, [
    ...(value ? [copy('copy-value', 'card_copy_value')] : []),
    ...(path ? [copy('copy-path', 'card_copy_path')] : []),
    make('p', {}, [translate('card_keys', [])]),
  ]);
}
