/** What stands in the texts of translations besides their words: quotes of their syntax, and elements. */
import { characters } from '../../decode/characters';

/** ICU quotes what would be syntax (`'{'`), and the quote itself (`''`); vue-i18n writes such characters as literals (`{'@'}`). */
const QUOTED = /''|'([{}<>#|][^']*)'|\{\s*'([^']*)'\s*\}/g;
/** Characters of syntax, each with one of the private use area in whose guise it is a character like others. */
const SYNTAX = '{}<>#|@$%';
const GUISE = 0xe000;
const GUISED = new RegExp(
  `[\\u{${GUISE.toString(16)}}-\\u{${(GUISE + SYNTAX.length - 1).toString(16)}}]`,
  'gu',
);
/** `<b>`, `</1>`, `<br/>`, `<a href="…">`. */
const ELEMENT = /<\/?[\w.-]+(?:\s[^<>]*)?\/?>/g;

/**
 * The message as it is, and, where it quotes, with what it quotes in guise (`reveal` undoes that): other libraries have quotes that
 * are quotes (`Delete '{name}'?`), and which of them wrote a file is not known.
 */
export function quotedForms(message: string): string[] {
  if (!message.includes("'")) return [message];
  const read = message.replace(QUOTED, (_, icu?: string, literal?: string) => guise(icu ?? literal ?? "'"));
  return read === message ? [message] : [message, read];
}

function guise(text: string): string {
  return Array.from(text, (char) => {
    const at = SYNTAX.indexOf(char);
    return at < 0 ? char : String.fromCharCode(GUISE + at);
  }).join('');
}

export function reveal(text: string): string {
  return text.replace(GUISED, (char) => SYNTAX[char.charCodeAt(0) - GUISE]!);
}

/** The text as it is, and, where it has elements or characters by their names (`&nbsp;`), what they show together. */
export function shownForms(text: string): string[] {
  if (!text.includes('<') && !text.includes('&')) return [text];
  const shown = characters(text.replace(ELEMENT, ''));
  return shown === text ? [text] : [text, shown];
}
