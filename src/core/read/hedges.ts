/** Words for what is rounded, as the common date libraries put them before a number: `about 5 hours ago`, `vor etwa 5 Stunden`. */

/** Folded, some languages to a line. */
const WORDS = [
  'about|around|approximately|almost|nearly|over|more than|less than',
  'etwa|ungefähr|circa|ca\\.|fast|über|mehr als|weniger als',
  "environ|presque|plus de|plus d'|moins de|moins d'",
  'alrededor de|cerca de|casi|más de|menos de|quase|mais de|aproximadamente|quasi|più di|meno di',
  'aproximadament|més de|menys de|aproximativ|peste',
  'ongeveer|bijna|meer dan|minder dan|ungefär|nästan|över|cirka|omtrent|noin|yli|umbes|üle',
  'około|prawie|ponad|přibližně|více než|méně než|približne|viac než|menej než|približno|več kot|manj kot',
  'oko|preko|manje od|apie|daugiau nei|apmēram|vairāk nekā|körülbelül|yaklaşık',
  'около|почти|больше|более|меньше|менее|приблизительно|приблизно|близько|понад|над',
  'περίπου|πάνω από|λιγότερο από|כ־|יותר מ־|حوالي|أكثر من|أقل من|حدود|بیشتر از|کمتر از',
  'लगभग|প্রায়|ประมาณ|มากกว่า|น้อยกว่า|khoảng|hơn|dưới|sekitar|lebih dari|kurang dari',
  '约|大约|超过|不到|約|大約|超過|少於|약',
];
const HEDGE = new RegExp(`(?<!\\p{L})(?:${WORDS.join('|')}) ?$`, 'u');
const LONGEST = 16;

/** Where what rounds a number begins; where the number does, if nothing rounds it. `text`: folded, `start`: the number's. */
export function hedgedFrom(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  return start - (HEDGE.exec(before)?.[0].length ?? 0);
}

/**
 * Where it begins that some words stand before a number, or before what rounds it; undefined where they do not. In Dutch one of those
 * words rounds nothing itself: `over 5 dagen`.
 */
export function saidFrom(text: string, words: string, start: number): number | undefined {
  if (words !== '' && text.endsWith(words, start)) return start - words.length;
  const hedged = hedgedFrom(text, start);
  return text.endsWith(words, hedged) ? hedged - words.length : undefined;
}
