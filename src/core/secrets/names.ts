/** Names under which programs keep what lets its holder act for somebody; words run together, in small letters. */

/** Ends of names whose value is secret whatever it is. */
const ALWAYS =
  /(password|passwd|passphrase|passcode|pwd|secret|otp|cvv2?|cvc2?|csc|authorization|cookie|credential|cardnumber|cardno|ccnumber|ccnum)s?$/;
/** Ends of names whose value is secret when nobody could guess it: there are tokens that are words, and counts of them. */
const IF_RANDOM =
  /(?:token|jwt|csrf|xsrf|sess(?:ion)?id|signature|(?:api|private|secret|access|signing|encryption|session)key(?:id)?)s?$/;
/** The same for names that are the end of other words, too. */
const IF_RANDOM_WHOLE = /^(?:sid|pin|auth|bearer|sig|hmac|connectsid)$/;
const IF_LETTERS = /^(?:pass|pw)$/;
/** What may follow the name of a secret and leaves it one. */
const DECORATION =
  /(?<=.)(?:hash|hashed|digest|value|header|confirm|confirmation|confirmed|repeat|again|new|old|current|\d+)$/;
/** Names of parameters in addresses that hold a secret or a plain word. */
const DOUBTFUL =
  /^(?:code|state|key|hash|ticket|nonce|invite|invitation|reset|verify|confirm|magic|s|h|t|k)$/;
/** Parts of a path after which the secret stands. */
const BEFORE_SECRET =
  /^(?:reset|resetpassword|passwordreset|verify|verification|confirm|confirmation|activate|activation|invite|invitation|magic|magiclink|unsubscribe|tokens?|auth|sso|share)$/;

const SHORTEST_RANDOM = 3;
const SHORTEST_TOKEN = 6;
const SHORTEST_CODE = 12;

/** Whether a field of this name (`accessToken`, `X-Api-Key`, `user[password]`) may hold a secret. */
export function namesSecret(name: string): boolean {
  return kindOf(name) !== null;
}

/** Whether a value is secret because of the name it has. */
export function isSecretPair(name: string, value: string): boolean {
  if (value === '' || /^(?:true|false|null|undefined|none|\[\s*\])$/i.test(value)) return false;
  const kind = kindOf(name);
  if (kind === null) return false;
  if (kind === 'random') return isRandom(value, SHORTEST_RANDOM) && !isCount(name, value);
  if (kind === 'letters') return /\p{L}/u.test(value);
  // Copy: "Forgot your password?"
  return !(isCount(name, value) || (/\s/.test(value) && value.toLowerCase().includes(kind)));
}

/** The same in an address, where codes and keys go by shorter names. */
export function isSecretParameter(name: string, value: string): boolean {
  return isSecretPair(name, value) || (DOUBTFUL.test(joinedWords(name)) && isRandom(value, SHORTEST_CODE));
}

/** Whether a part of a path lets its holder act, as the part before it says: `/reset/…`, `/invite/…`. */
export function isSecretStep(before: string, part: string): boolean {
  return BEFORE_SECRET.test(joinedWords(before)) && isRandom(part, SHORTEST_TOKEN);
}

/** Whether a word is of no language: with digits, with capitals inside, or longer than words are. */
export function isRandom(text: string, shortest = 8): boolean {
  return text.length >= shortest && /\d|\p{Ll}\p{Lu}|=$|^.{24}/u.test(text) && !/\s/.test(text);
}

/** `total_tokens: 1532` */
function isCount(name: string, value: string): boolean {
  return joinedWords(name).endsWith('s') && /^[\d.]+$/.test(value);
}

type Kind = 'random' | 'letters' | (string & {});
const known = new Map<string, Kind | null>();

/** Names repeat in every object of a list. Bounded, since a page chooses its names. */
function kindOf(name: string): Kind | null {
  let kind = known.get(name);
  if (kind === undefined) {
    kind = kindOfWords(joinedWords(name));
    if (known.size > 10_000) known.clear();
    known.set(name, kind);
  }
  return kind;
}

function kindOfWords(joined: string): Kind | null {
  const always = ALWAYS.exec(joined);
  if (always) return always[1]!;
  if (IF_RANDOM.test(joined) || IF_RANDOM_WHOLE.test(joined)) return 'random';
  if (IF_LETTERS.test(joined)) return 'letters';
  const plain = joined.replace(DECORATION, '');
  return plain === joined ? null : kindOfWords(plain);
}

function joinedWords(name: string): string {
  return name
    .slice(-64)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
