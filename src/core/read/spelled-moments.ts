/**
 * Relative times without a number that Intl does not write, as date libraries do: `vor einer Stunde`, `через неделю`, `только что`.
 */
import { directionsIn } from './directions';
import { foldWord } from './fold';
import { languageOf } from './language-of';

/** By language: some seconds, one minute, hour, day, week, month and year, in each case that the words of `directions.ts` ask for. */
const ONE: Record<string, string> = {
  ar: 'ثوان,لحظات,ثانية واحدة,ثانيتين,أقل من دقيقة|دقيقة واحدة,دقيقة|ساعة واحدة,ساعة|يوم واحد,يوم|أسبوع|شهر واحد,شهر|عام واحد,عام,سنة واحدة,سنة',
  bg: 'няколко секунди,по-малко от минута|минута|час|ден|седмица|месец|година',
  bn: 'কয়েক সেকেন্ড,কয়েক সেকেন্ড|এক মিনিট|এক ঘন্টা|এক দিন|এক সপ্তাহ|এক মাস|এক বছর',
  ca: "uns segons,menys d'un minut,un moment|un minut|una hora|un dia|una setmana|un mes|un any",
  cs: 'pár sekundami,pár sekund|minutou,minutu|hodinou,hodinu|dnem,den|týdnem,týden|měsícem,měsíc|rokem,rok',
  da: 'få sekunder,mindre end ét minut,et øjeblik|et minut,ét minut|en time|en dag|en uge|en måned|et år',
  de: 'ein paar Sekunden,wenigen Sekunden|einer Minute|einer Stunde|einem Tag|einer Woche|einem Monat|einem Jahr',
  el: 'μερικά δευτερόλεπτα,λίγα δευτερόλεπτα,λιγότερο από ένα λεπτό,λίγο|ένα λεπτό|μία ώρα,μια ώρα|μία μέρα,μια μέρα|μία εβδομάδα,μια εβδομάδα|ένα μήνα,έναν μήνα,ένας μήνας|ένα χρόνο,έναν χρόνο,ένας χρόνος',
  en: 'a few seconds,seconds,a second,a moment,moments,less than a minute,half a minute|a minute|an hour|a day|a week|a month|a year',
  es: 'unos segundos,menos de un minuto|un minuto|una hora|un día|una semana|un mes|un año',
  et: 'mõni sekund,mõne sekundi|üks minut,ühe minuti|tund aega,ühe tunni|üks päev,ühe päeva|nädal,ühe nädala|kuu aega,kuu aja,ühe kuu|aasta,ühe aasta',
  fa: 'چند ثانیه,لحظاتی,کمتر از یک دقیقه|یک دقیقه|یک ساعت|یک روز|یک هفته|یک ماه|یک سال',
  fi: 'muutama sekunti,muutaman sekunnin|minuutti,minuutin|tunti,tunnin|päivä,päivän|viikko,viikon|kuukausi,kuukauden|vuosi,vuoden',
  fr: "quelques secondes,moins d'une minute,un instant|une minute|une heure|un jour|une semaine|un mois|un an",
  he: 'מספר שניות,כמה שניות,פחות מדקה|דקה|שעה|יום|שבוע|חודש|שנה',
  hi: 'कुछ ही क्षण|एक मिनट|एक घंटा,एक घंटे|एक दिन|एक हफ्ते,एक सप्ताह|एक महीने|एक वर्ष,एक साल',
  hr: 'par sekundi,nekoliko sekundi|jedne minute,minutu|jednog sata,sat vremena,sat|dan|tjedan dana,tjedan|mjesec dana,mjesec|godinu dana,godinu',
  hu: 'néhány másodperc,néhány másodperccel|egy perc,egy perccel|egy óra,egy órával|egy nap,egy nappal|egy hét,egy héttel|egy hónap,egy hónappal|egy év,egy évvel',
  id: 'beberapa detik|semenit,satu menit|sejam,satu jam|sehari,satu hari|seminggu,satu minggu|sebulan,satu bulan|setahun,satu tahun',
  it: "qualche secondo,alcuni secondi,pochi secondi,meno di un minuto|un minuto|un'ora|un giorno|una settimana|un mese|un anno",
  ja: '数秒|一分|一時間|一日|一週間|一ヶ月,一か月|一年',
  ko: '몇 초|일 분|한 시간|하루|일주일|한 달|일 년',
  lt: 'kelias sekundes,kelių sekundžių,mažiau nei minutę,mažiau nei minutės|minutę,minutės|valandą,valandos|dieną,dienos|savaitę,savaitės|mėnesį,mėnesio|metus,metų',
  lv: 'dažām sekundēm,mazāk par minūti|minūtes|stundas|dienas|nedēļas|mēneša|gada',
  nl: 'een paar seconden,minder dan een minuut|een minuut,één minuut|een uur,één uur|een dag,één dag|een week,één week|een maand,één maand|een jaar,één jaar',
  no: 'noen sekunder,noen få sekunder,mindre enn ett minutt|ett minutt,et minutt|en time,én time|en dag,én dag|en uke,én uke|en måned,én måned|ett år,et år',
  pl: 'kilka sekund,mniej niż minutę,chwilę|minutę|godzinę|dzień|tydzień|miesiąc|rok',
  pt: 'alguns segundos,poucos segundos,segundos,menos de um minuto|um minuto|uma hora|um dia|uma semana|um mês|um ano',
  ro: 'câteva secunde,mai puțin de un minut|un minut|o oră|o zi|o săptămână|o lună|un an',
  ru: 'несколько секунд,меньше минуты|минуту|час|день|неделю|месяц|год',
  sk: 'pár sekundami,pár sekúnd,menej než minútou,menej než minútu|minútou,minútu|hodinou,hodinu|dňom,deň|týždňom,týždeň|mesiacom,mesiac|rokom,rok',
  sl: 'nekaj sekundami,nekaj sekund|eno minuto|eno uro|enim dnem,en dan|enim tednom,en teden|enim mesecem,en mesec|enim letom,eno leto',
  sr: 'nekoliko sekundi,неколико секунди|jednog minuta,jedan minut|jednog sata,jedan sat,сат времена|jednog dana,jedan dan|nedelju dana,недељу дана|jednog meseca,jedan mesec,месец дана|jedne godine,jednu godinu,годину дана',
  sv: 'några sekunder,mindre än en minut|en minut|en timme|en dag|en vecka|en månad|ett år',
  th: 'ไม่กี่วินาที|หนึ่งนาที|หนึ่งชั่วโมง|หนึ่งวัน|หนึ่งสัปดาห์|หนึ่งเดือน|หนึ่งปี',
  tr: 'birkaç saniye,bir dakikadan az|bir dakika|bir saat|bir gün|bir hafta|bir ay|bir yıl',
  uk: 'декілька секунд,кілька секунд,менше хвилини|хвилину|годину|день|тиждень|місяць|рік',
  vi: 'vài giây|một phút|một giờ|một ngày|một tuần|một tháng|một năm',
  zh: '几秒,幾秒|一分钟,一分鐘|一小时,一小時|一天|一周,一週|一个月,一個月|一年',
};
/** One ago, where an ending says so; and two of each where that is a word of its own, without the seconds. */
const ENDED: Record<string, string> = {
  hu: 'néhány másodperce|egy perce|egy órája|egy napja|egy hete|egy hónapja|egy éve',
};
const TWO: Record<string, string> = {
  ar: '|دقيقتين,دقيقتان|ساعتين,ساعتان|يومين,يومان|أسبوعين|شهرين,شهران|سنتين,سنتان,عامين',
  he: '|שתי דקות|שעתיים|יומיים|שבועיים|חודשיים|שנתיים',
};
/** Small numbers from two on, in words where date libraries write them so, and what is counted: seconds to years. */
const COUNTED: Record<string, [numbers: string, units: string][]> = {
  fi: [
    [
      'kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän',
      'sekuntia|minuuttia|tuntia|päivää|viikkoa|kuukautta|vuotta',
    ],
    [
      'kahden|kolmen|neljän|viiden|kuuden|seitsemän|kahdeksan|yhdeksän',
      'sekunnin|minuutin|tunnin|päivän|viikon|kuukauden|vuoden',
    ],
  ],
  sv: [
    ['två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv', 'sekunder|minuter|timmar|dagar|veckor|månader|år'],
  ],
};
const NOW: Record<string, string> = {
  bg: 'току-що,току що',
  bn: 'এইমাত্র',
  ca: 'ara mateix',
  cs: 'právě teď',
  da: 'lige nu',
  de: 'gerade eben',
  el: 'μόλις τώρα',
  en: 'just now,right now',
  es: 'justo ahora',
  et: 'äsja',
  fa: 'همین حالا',
  fi: 'juuri nyt,juuri äsken',
  fr: "à l'instant",
  he: 'הרגע,זה עתה',
  hi: 'अभी अभी',
  hr: 'upravo sada',
  hu: 'épp most,éppen most',
  id: 'baru saja',
  it: 'proprio ora,poco fa',
  ja: 'たった今',
  ko: '방금 전,방금',
  lt: 'ką tik',
  lv: 'tikko',
  nl: 'zojuist',
  no: 'akkurat nå',
  pl: 'przed chwilą',
  pt: 'agora mesmo',
  ro: 'chiar acum',
  ru: 'только что',
  sk: 'práve teraz',
  sl: 'pravkar',
  sr: 'upravo sada,малопре',
  sv: 'just nu',
  th: 'เมื่อสักครู่',
  tr: 'az önce',
  uk: 'щойно',
  vi: 'vừa xong',
  zh: '刚刚,剛剛',
};

const COUNTABLE = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
/** Some seconds are less than one minute. */
const UNITS: [value: number, unit: string][] = [
  [0, 'minute'],
  [1, 'minute'],
  [1, 'hour'],
  [1, 'day'],
  [1, 'week'],
  [1, 'month'],
  [1, 'year'],
];

type Spelled = [text: string, value: number, unit: string];

/** Of the languages of some locales (BCP 47): the text, folded, and how many of which unit from now. */
export function spelledMoments(locales: string[]): Spelled[] {
  return [...new Set(locales.map(languageOf))].flatMap((language) => [
    ...inDirections(language, [
      ...lengthsOf(ONE[language]),
      ...lengthsOf(TWO[language], 2),
      ...(COUNTED[language] ?? []).flatMap(countedLengths),
    ]),
    ...lengthsOf(ENDED[language]).map(([text, value, unit]): Spelled => [text, -value, unit]),
    ...alternatives(NOW[language]).map((text): Spelled => [text, 0, 'second']),
  ]);
}

function lengthsOf(words: string | undefined, times = 1): Spelled[] {
  return (words?.split('|') ?? []).flatMap((all, i) => {
    const [value, unit] = UNITS[i]!;
    return alternatives(all).map((text): Spelled => [text, times * value, unit]);
  });
}

function countedLengths([numbers, units]: [string, string]): Spelled[] {
  return numbers
    .split('|')
    .flatMap((number, i) =>
      units.split('|').map((word, k): Spelled => [foldWord(`${number} ${word}`), i + 2, COUNTABLE[k]!]),
    );
}

function alternatives(words = ''): string[] {
  return words.split(',').filter(Boolean).map(foldWord);
}

function inDirections(language: string, lengths: Spelled[]): Spelled[] {
  return directionsIn(language).flatMap(({ before, after, sign }) =>
    lengths.map(([text, value, unit]): Spelled => [before + text + after, sign * value, unit]),
  );
}
