/**
 * The texts that a message in MediaWiki's syntax can show, as jquery.i18n and banana-i18n read it:
 * `{{PLURAL:$1|ship|ships}}`, `{{GENDER:$2|his|her}}`, `{{GRAMMAR:genitive|$1}}`, `{{bidi:$1}}`.
 * https://www.mediawiki.org/wiki/Help:System_message#Special_text
 */
import { MOST_FORMS } from './message-forms';

/** The innermost of them, which have no other in them. */
const MAGIC = /\{\{\s*(plural|gender|grammar|bidi)\s*:([^{}]*)\}\}/i;
/** `12=a dozen`: what stands for just this number. */
const FOR_ONE_NUMBER = /^\s*\d+\s*=/;

/** One text for each way through its plurals and genders; itself where it has none. */
export function wordedForms(message: string): string[] {
  const forms: string[] = [];
  const open = [message];
  for (let text = open.pop(); text !== undefined && forms.length < MOST_FORMS; text = open.pop()) {
    const found = MAGIC.exec(text);
    if (!found) forms.push(text);
    else for (const choice of choicesOf(found)) open.push(text.replace(MAGIC, () => choice));
  }
  return forms;
}

function choicesOf([, word, told = '']: RegExpExecArray): string[] {
  if (word!.toLowerCase() === 'bidi') return [told];
  const [, ...choices] = told.split('|');
  // What a language makes of a word by its grammar is written nowhere.
  return choices.map((choice) => choice.replace(FOR_ONE_NUMBER, ''));
}
