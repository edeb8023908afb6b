/**
 * Words that say that a length of time lies behind or ahead: `3 days ago`, `in 3 days`, `3 天前`. Intl has one way of saying so in each
 * language; date libraries have others (date-fns 4, dayjs 1, moment 2, timeago.js 4), and so do people for what is left of it.
 */
import { foldWord } from './fold';
import { hedgedFrom, saidFrom } from './hedges';
import { languageOf } from './language-of';
import { type Lexicon, lexicon } from './lexicon';
import { skipSpace, skipSpaceBack } from './surroundings';

export type Sign = 1 | -1;

/** A length of time in one of these, in place of the `…`, by language: behind, and ahead. */
const PATTERNS: Record<string, [behind: string, ahead: string]> = {
  ar: ['منذ …|قبل …', 'بعد …|خلال …'],
  bg: ['преди …', 'след …'],
  bn: ['… আগে', '… পরে|… এর মধ্যে'],
  ca: ['fa …', "d'aquí …|d'aquí a …|en …"],
  cs: ['před …', 'za …|zbývá …|zbývají …'],
  da: ['for … siden|… siden', 'om …|… tilbage'],
  de: ['vor …|seit …', 'in …|noch …|… verbleibend|… übrig'],
  el: ['πριν από …|πριν …|… πριν', 'σε …'],
  en: ['… ago|… overdue|overdue by …', 'in …|… from now|… left|… remaining|… to go'],
  es: ['hace …|desde hace …', 'en …|dentro de …|quedan …|… restante|… restantes'],
  et: ['… tagasi|… eest', '… pärast'],
  fa: ['… پیش|… قبل', 'در …|… دیگر'],
  fi: ['… sitten', '… päästä|… kuluttua|… jäljellä'],
  fr: ['il y a …|depuis …', 'dans …|encore …|… restant|… restante|… restants|… restantes'],
  he: ['לפני …', 'בעוד …|עוד …'],
  hi: ['… पहले', '… में'],
  hr: ['prije …', 'za …'],
  hu: ['… ezelőtt', '… múlva|… belül'],
  id: ['… yang lalu|… lalu', 'dalam …|dalam waktu …|… lagi'],
  it: ['… fa|da …', 'tra …|fra …|mancano …|… rimanente|… rimanenti'],
  ja: ['…前', '…後|…以内|残り…|あと…'],
  ko: ['… 전', '… 후|… 남음'],
  lt: ['prieš …', 'po …|už …'],
  lv: ['pirms …', 'pēc …'],
  nl: ['… geleden|sinds …', 'over …|binnen …|nog …|… resterend'],
  no: ['for … siden|… siden', 'om …|… igjen'],
  pl: ['… temu', 'za …|pozostało …|zostało …'],
  pt: ['há …|faz …|… atrás', 'em …|daqui a …|dentro de …|faltam …|… restante|… restantes'],
  ro: ['acum …|… în urmă', 'peste …|în …'],
  ru: ['… назад', 'через …|осталось …'],
  sk: ['pred …', 'za …|o …'],
  sl: ['pred …', 'čez …'],
  sr: ['pre …|пре …', 'za …|за …'],
  sv: ['för … sedan|… sedan', 'om …|… kvar'],
  th: ['…ที่แล้ว|…ที่ผ่านมา|…ก่อน', 'ใน…|อีก…'],
  tr: ['… önce', '… sonra|… içinde|… kaldı'],
  uk: ['… тому', 'за …|через …|залишилось …|залишилося …'],
  vi: ['… trước', '… tới|… nữa|trong …|còn …'],
  zh: ['…前', '…后|…後|…内|…內|还有…|還有…'],
};
/** One way of saying it. With words on both sides, those before are said only with those after. Folded. */
interface Direction {
  before: string;
  after: string;
  sign: Sign;
}

/** All ways of a language. */
export function directionsIn(language: string): Direction[] {
  const [behind, ahead] = (PATTERNS[language] ?? ['', '']).map((all) => all.split('|').filter(Boolean));
  return [...behind!.map((one) => directionOf(one, -1)), ...ahead!.map((one) => directionOf(one, 1))];
}

function directionOf(pattern: string, sign: Sign): Direction {
  const [before, after] = foldWord(pattern).split('…') as [string, string];
  return { before, after, sign };
}

export interface Directions {
  before: Lexicon<Direction>;
  after: Lexicon<Direction>;
}

export function directionsOf(locales: string[]): Directions {
  const words: Directions = { before: lexicon('backward'), after: lexicon() };
  for (const language of new Set(locales.map(languageOf)))
    for (const direction of directionsIn(language)) {
      if (direction.after !== '') words.after.add(direction.after.trim(), direction);
      else words.before.add(direction.before.trim(), direction);
    }
  return words;
}

/** The direction of what stands from `start` to `end` of a folded text, and from where to where it is said. */
export function directionAround(
  text: string,
  start: number,
  end: number,
  { before, after }: Directions,
): { start: number; end: number; sign: Sign } | undefined {
  const following = after.longest(text, skipSpace(text, end));
  if (following) {
    const [{ sign }] = following.meanings as [Direction];
    const openings = following.meanings.flatMap((one) => saidFrom(text, one.before, start) ?? []);
    return { start: Math.min(...openings, hedgedFrom(text, start)), end: following.end, sign };
  }
  const from = [start, hedgedFrom(text, start)];
  const preceding = from.map((at) => before.longest(text, skipSpaceBack(text, at))).find(Boolean);
  return preceding && { start: preceding.start, end, sign: preceding.meanings[0]!.sign };
}
