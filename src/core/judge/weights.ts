/**
 * How much each kind of evidence weighs, in nats of log-odds. Starting values are judgement; `bench/calibrate` fits the
 * scale and offset of the sum to measured truth.
 */
import { type Candidate, supported } from '../match/claims/candidate';

export const PRIOR = -2.6;
/** Per bit of improbability of a chance match, up to `MOST_BITS`. */
export const PER_BIT = 0.36;
export const MOST_BITS = 22;

/** The words stand by themselves in the site's own code. Several words rarely do so by chance; one word often does. */
export const IN_SCRIPT_WORDS = -5;
export const IN_SCRIPT_WORD = -2.5;
export const IN_SCRIPT_IDENTIFIER = -0.8;
/** A word of the code that an address has in another case, or a value of several words: sites call pages and what they ask for by the same words. */
export const IN_SCRIPT_STEP = -8;
/** Words like a code (`topic_set_by`): a page that spells codes out has no need to have their words as well. */
export const IN_SCRIPT_SPELLED_OUT = -14;
/** The words of a code in camel case: that site and answer have the same is no chance, however many they are. More than their bits. */
export const SPELLED_OUT_BEYOND_BITS = -12;
/** Words of the site's own code that the browser keeps for the site: the code put them there (names of columns, tabs, themes), however
 *  well they fit. The most that is believed of them, log-odds. */
export const OF_IN_SCRIPT_KEPT = -3;
/** The most that is believed of a value by itself that the browser keeps for the site, log-odds. */
export const OF_KEPT_ALONE = 0;
/** A piece of a list of fields (`name-size-date`): what the columns are called, the page knows. The most that is believed, log-odds. */
export const OF_LIST_OF_FIELDS = -0.5;
/** A server that writes a page writes its data, too: weak, and nothing against state embedded in the same HTML. */
export const IN_HTML = -1.5;
/** HTML without data, into which the page draws itself: what it says stays. However unlikely it is that an answer says the same by
 *  chance, the HTML says it in as many words: at least so much more than its bits. */
export const IN_SHELL = -8;
export const IN_SHELL_BEYOND_BITS = -2;
/** The words stand nowhere in the site's own code: then they came from somewhere. */
export const NOT_IN_CODE = 2.8;
/** The same where some of that code could not be read. */
export const NOT_IN_CODE_READ = 1.2;
/** The whole sentence stands in the site's own code: that a word or number of it is also in an answer is chance. */
export const IN_SENTENCE = -4;
export const IN_SENTENCE_BEYOND_BITS = -2;
/** The same of a member's name: it is short, and code that writes `GET requests` and `POST requests` fills in neither. */
export const NAME_IN_SENTENCE = -12;
/** A member's name of several words: code that has it knows the member by it, and writes it as likely as it takes it from there. */
export const NAME_IN_SCRIPT = -15;
/** A lone year that is this year comes from a clock as often as from data. */
export const THIS_YEAR = -3;
export const COPYRIGHT_YEAR = -6;
/** How sure we are that a number that is in no answer and not in the code is the page's own. */
export const NUMBER_FILLED_IN = 0.75;
/** The same of one that goes with those beside it in equal steps: rows, pages, the marks of an axis. */
export const NUMBER_OF_PLACE = 0.96;
/** The text was on the page before the answer was even asked for. */
export const BEFORE_ANSWER = -5;
/** An amount whose unit is in the code without it: pages compute few amounts of their own. */
export const FILLED_IN = 2.2;
/** The page's own address says it, and no answer for the page does. */
export const ECHO_OF_ADDRESS = -6;
/** The page's own address and the request say it: the answer says back what it was asked. And the most that is believed of that. Log-odds. */
export const SAID_BACK = -1;
export const OF_SAID_BACK = 0;
/** The same of the path of both: what the page is about is called so by the answer, too. */
export const NAMED_BACK = -0.5;
export const OF_NAMED_BACK = 1.9;
/** Rows are numbered by the page. */
export const POSITION = -4;
/** As many items as the page asked for, or a number that equals that by chance. */
export const ASKED_SIZE = -4;
/** How sure we are that what was asked for, or stands in the page's address, is the page's own. */
export const FROM_ELSEWHERE = 0.9;
export const IN_TRANSLATION = -7;
export const TYPED = -12;
/** Fixed words of a translation found in the same text: what fills its placeholders is data of some kind. */
export const FILLS_PLACEHOLDER = 3.5;
/** The words before and after it are literals of the site's own code, and it is none. */
export const FILLS_GAP = 2.8;

/** The most that is believed of a text of an HTML answer that nothing is compared to: two of three such texts are data, and six of
 *  seven of those with digits. Log-odds. */
export const FRAGMENT_ALONE = 0.7;
export const FRAGMENT_DIGITS = 1.8;

/** The most that is believed of a value that all rows of a list have, where no row of the page is one of them. Log-odds. */
export const OF_ANY_ROW = 1.9;

/** The most that is believed of a value that the site's own code says, too, in as many words, where nothing tells its field. Log-odds. */
export const OF_DEFAULT = 0;

/** The most that is believed of a word for a day or a time (`today`) that the site's own code has. Log-odds. */
export const OF_WORD_FOR_TIME = 1.9;

/** The most that is believed of a nought that only stands near others of its object: every answer is full of them, and code writes one
 *  where it knows nothing yet. */
export const OF_NOUGHT = -1.2;

/** The most that is believed of a word of the site's own code that is one of a list of which the page shows none before it. */
export const OF_CODE_FOR_ITEM = -1.2;

/** The most that is believed of a word of the site's own code in a column whose rows show nothing else of their objects. Log-odds. */
export const OF_LIST_IN_CODE = 1.9;

/** Below this probability a claim is not made; between it and `SURE` the answer is `unsure`. */
export const DOUBT = 0.3;
/** The same for a text that is a number and nothing else. */
export const DOUBT_NUMBER = 0.08;
export const SURE = 0.6;

/** Log-odds that a candidate is right, before what speaks against it. */
export function rawLogOdds(candidate: Candidate): number {
  return PRIOR + PER_BIT * Math.min(MOST_BITS, candidate.bits) + supported(candidate);
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
