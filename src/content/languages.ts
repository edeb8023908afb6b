import { browser } from '../browser/api';
import type { Run } from '../model';

/** So much text tells, UTF-16 units: Chromium's detector takes half a millisecond for it, Firefox's one. */
const ENOUGH = 4000;
/**
 * Of fewer, Chromium 156 takes the words of an interface for some other language: the first 100 of 158 captured pages for one that all of
 * the page is not in on 35 of them, the first 300 on five. Another script than Latin says more of itself.
 */
const FEWEST = 300;
const FEWEST_OF_OTHER_SCRIPT = 100;
/** Percent of the text: one that less is in is quoted, or data. */
const SPOKEN = 30;
const MOST_SPOKEN = 2;
/** Firefox's detector takes 40 ms to begin; nobody waits for one that does not answer, ms. */
const LONGEST_WAIT = 300;

/** In which languages a page writes. Many applications translate themselves and say `<html lang="en">` all the same. */
export class Languages {
  private sample = '';
  private spoken: string[] = [];

  /** BCP 47 tags, at least one: what the document calls its own language, what its texts are in, then the browser's. */
  async of(document: Document, runs: readonly Run[]): Promise<string[]> {
    const sample = sampleOf(runs);
    if (sample !== this.sample && isTelling(sample)) await this.hear(sample);
    const own = canonical(document.documentElement?.getAttribute('lang')?.trim() ?? '');
    const persons = navigator.languages.flatMap(canonical);
    const known = new Set([...own, ...persons].map(languageOf));
    const spoken = this.spoken.filter((tag) => !known.has(languageOf(tag)));
    const all = [...new Set([...own, ...spoken, ...persons])];
    return all.length > 0 ? all : ['en'];
  }

  /** What was spoken once stays: a text more or less must not change how all others are read. */
  private async hear(sample: string): Promise<void> {
    this.sample = sample;
    const heard = (await detected(sample)).flatMap(canonical);
    this.spoken = [...new Set([...this.spoken, ...heard])].slice(0, MOST_SPOKEN);
  }
}

/** The first texts with words in them, each once. */
function sampleOf(runs: readonly Run[]): string {
  const texts = new Set<string>();
  let length = 0;
  for (const { text } of runs) {
    if (length >= ENOUGH) break;
    if (texts.has(text) || !WORD.test(text)) continue;
    texts.add(text);
    length += text.length;
  }
  return [...texts].join('\n').slice(0, ENOUGH);
}

const WORD = /\p{L}{2}/u;

function isTelling(sample: string): boolean {
  if (sample.length >= FEWEST) return true;
  return (
    sample.length >= FEWEST_OF_OTHER_SCRIPT &&
    sample.replace(NOT_OF_OTHER_SCRIPT, '').length > sample.length / 2
  );
}

const NOT_OF_OTHER_SCRIPT = /\P{L}|\p{sc=Latn}/gu;

async function detected(text: string): Promise<string[]> {
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, LONGEST_WAIT, null));
  const answer = await Promise.race([ask(text), tooLate]);
  return (answer?.languages ?? [])
    .filter(({ language, percentage }) => percentage >= SPOKEN && language !== 'und')
    .map(({ language }) => language);
}

/** Both browsers look at home; null where the extension is gone. */
async function ask(text: string) {
  try {
    return await browser.i18n.detectLanguage(text);
  } catch {
    return null;
  }
}

/** None where it is no language tag. */
function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
  } catch {
    return [];
  }
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}
