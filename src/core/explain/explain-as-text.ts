import type { Explanation, Message } from '../../model';

/** Fills a message of `_locales`; '' where there is none of that name. */
export type Translate = (key: string, substitutions: string[]) => string;

/** An explanation as plain text, for reports: the sentence on the first line, each piece of evidence on its own. */
export function explainAsText({ sentence, lines }: Explanation, translate: Translate): string {
  let lead = filled(sentence, translate);
  let rest = '';
  for (const line of lines) {
    const text = filled(line, translate);
    if (continuesSentence(line)) lead += ` ${text}`;
    else if (text !== '') rest += `\n${text}`;
  }
  return lead === '' ? rest.slice(1) : lead + rest;
}

/** A message in words. What fills its end may end with a stop of its own. */
function filled({ key, substitutions }: Message, translate: Translate): string {
  return translate(key, substitutions).replace(/(?<=[.!?…])\.$/, '');
}

/** Whether a line belongs to the sentence: how the raw value became what is shown. */
export function continuesSentence({ key }: Message): boolean {
  return key.startsWith('explain_change_');
}
