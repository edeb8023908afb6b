import { LiteralReader } from './literal';

/** State that several scripts of a document bring together, joined. */
export interface JoinedState {
  /** What the framework calls it; names the exchange. */
  name: string;
  /** The media type under which its decoder knows it. */
  mime: string;
  text: string;
  /** The scripts it came in, by their number. */
  scripts: number[];
}

/** How one framework writes state in pieces. */
interface Pieces {
  name: string;
  mime: string;
  /** Whether a script is one of them. */
  mark: RegExp;
  /** What of the script is state; the whole where there is none. */
  push?: RegExp;
}

const PIECES: Pieces[] = [
  {
    name: '__next_f',
    mime: 'text/x-component',
    mark: /self\.__next_f\b/,
    push: /self\.__next_f(?:\s*=\s*self\.__next_f\s*\|\|\s*\[\]\))?\.push\(/g,
  },
  {
    name: '__reactRouterContext',
    mime: 'text/x-script',
    mark: /__(?:reactRouter|remix)Context\.streamController/,
    push: /__(?:reactRouter|remix)Context\.streamController\.enqueue\(/g,
  },
  { name: '__sveltekit', mime: 'text/javascript', mark: /__sveltekit_\w+(?:\s*=\s*\{|\.resolve\()/ },
  { name: '$_TSR', mime: 'text/javascript', mark: /\$_TSR\b/ },
  { name: '_$HY', mime: 'text/javascript', mark: /_\$HY\.r\[|\$R\[/ },
];

/** Whether a script is there to bring state, or a piece of it. */
export function bringsState(script: string): boolean {
  return PIECES.some(({ mark }) => mark.test(script));
}

/** Puts together what the scripts of a document, in order, bring in pieces. Never throws. */
export function joinScripts(scripts: string[]): JoinedState[] {
  const found = new Map<Pieces, JoinedState>();
  scripts.forEach((script, i) => {
    const pieces = PIECES.find(({ mark }) => mark.test(script));
    if (!pieces) return;
    const { name, mime, push } = pieces;
    const state = found.get(pieces) ?? { name, mime, text: '', scripts: [] };
    found.set(pieces, state);
    state.text += push ? pushed(script, push) : `${script}\n`;
    state.scripts.push(i);
  });
  return [...found.values()].filter(({ text }) => text !== '');
}

/** The texts that a script hands to a function. */
function pushed(script: string, push: RegExp): string {
  let text = '';
  for (const { index, 0: call } of script.matchAll(push)) {
    try {
      text += pieceOf(new LiteralReader(script, index + call.length).value());
    } catch {
      // Not a literal: nothing that can be read.
    }
  }
  return text;
}

/** React Router hands over texts; Next.js `[1, text]` and, for bytes that are no UTF-8 of their own, `[3, base64]`. */
function pieceOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [kind, text] = Array.isArray(value) ? value : [];
  if (typeof text !== 'string') return '';
  if (kind === 1) return text;
  return kind === 3
    ? new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))
    : '';
}
