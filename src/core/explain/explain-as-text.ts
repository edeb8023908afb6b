import type { Explanation, Message } from '../../model';

/** Fills a message of `_locales`; '' where there is none of that name. */
export type Translate = (key: string, substitutions: string[]) => string;

/** An explanation as plain text, for reports: the sentence on the first line, each piece of evidence on its own. */
export function explainAsText({ sentence, lines }: Explanation, translate: Translate): string {
  const text = ({ key, substitutions }: Message) => translate(key, substitutions);
  const lead = [sentence, ...lines.filter(continuesSentence)].map(text).join(' ');
  const rest = lines.filter((line) => !continuesSentence(line)).map(text);
  return [lead, ...rest].filter((line) => line !== '').join('\n');
}

/** Whether a line belongs to the sentence: how the raw value became what is shown. */
export function continuesSentence({ key }: Message): boolean {
  return key.startsWith('explain_change_');
}
