/**
 * Relative times without a number that Intl does not write, as the common date libraries do in each language: `vor einer Stunde`,
 * `il y a une minute`, `только что`. English has its own in `relative.ts`.
 */
import { foldWord } from './fold';

/** By language: some seconds ago, one minute, hour, day, month and year ago, and just now. */
const WORDS: Record<string, string> = {
  ar: 'منذ ثوان|منذ دقيقة واحدة|منذ ساعة واحدة|منذ يوم واحد|منذ شهر واحد|منذ عام واحد|قبل لحظات',
  bg: 'преди няколко секунди|преди минута|преди час|преди ден|преди месец|преди година|току-що',
  bn: 'কয়েক সেকেন্ড আগে|এক মিনিট আগে|এক ঘন্টা আগে|এক দিন আগে|এক মাস আগে|এক বছর আগে|এইমাত্র',
  ca: 'fa uns segons|fa un minut|fa una hora|fa un dia|fa un mes|fa un any|ara mateix',
  cs: 'před pár sekundami|před minutou|před hodinou|před dnem|před měsícem|před rokem|právě teď',
  da: 'få sekunder siden|et minut siden|en time siden|en dag siden|en måned siden|et år siden|lige nu',
  de: 'vor ein paar Sekunden|vor einer Minute|vor einer Stunde|vor einem Tag|vor einem Monat|vor einem Jahr|gerade eben',
  el: 'πριν μερικά δευτερόλεπτα|πριν ένα λεπτό|πριν μία ώρα|πριν μία μέρα|πριν ένα μήνα|πριν ένα χρόνο|μόλις τώρα',
  es: 'hace unos segundos|hace un minuto|hace una hora|hace un día|hace un mes|hace un año|justo ahora',
  et: 'mõni sekund tagasi|üks minut tagasi|tund aega tagasi|üks päev tagasi|kuu aega tagasi|aasta tagasi|äsja',
  fa: 'چند ثانیه پیش|یک دقیقه پیش|یک ساعت پیش|یک روز پیش|یک ماه پیش|یک سال پیش|لحظاتی پیش',
  fi: 'muutama sekunti sitten|minuutti sitten|tunti sitten|päivä sitten|kuukausi sitten|vuosi sitten|juuri nyt',
  fr: "il y a quelques secondes|il y a une minute|il y a une heure|il y a un jour|il y a un mois|il y a un an|à l'instant",
  he: 'לפני מספר שניות|לפני דקה|לפני שעה|לפני יום|לפני חודש|לפני שנה|הרגע',
  hi: 'कुछ ही क्षण पहले|एक मिनट पहले|एक घंटा पहले|एक दिन पहले|एक महीने पहले|एक वर्ष पहले|अभी अभी',
  hu: 'néhány másodperce|egy perce|egy órája|egy napja|egy hónapja|egy éve|épp most',
  id: 'beberapa detik yang lalu|semenit yang lalu|sejam yang lalu|sehari yang lalu|sebulan yang lalu|setahun yang lalu|baru saja',
  it: "qualche secondo fa|un minuto fa|un'ora fa|un giorno fa|un mese fa|un anno fa|proprio ora",
  ja: '数秒前|一分前|一時間前|一日前|一ヶ月前|一年前|たった今',
  ko: '몇 초 전|일 분 전|한 시간 전|하루 전|한 달 전|일 년 전|방금 전',
  nl: 'een paar seconden geleden|een minuut geleden|een uur geleden|een dag geleden|een maand geleden|een jaar geleden|zojuist',
  no: 'noen sekunder siden|ett minutt siden|en time siden|en dag siden|en måned siden|ett år siden|akkurat nå',
  pl: 'kilka sekund temu|minutę temu|godzinę temu|dzień temu|miesiąc temu|rok temu|przed chwilą',
  pt: 'há alguns segundos|há um minuto|há uma hora|há um dia|há um mês|há um ano|agora mesmo',
  ro: 'acum câteva secunde|acum un minut|acum o oră|acum o zi|acum o lună|acum un an|chiar acum',
  ru: 'несколько секунд назад|минуту назад|час назад|день назад|месяц назад|год назад|только что',
  sk: 'pred pár sekundami|pred minútou|pred hodinou|pred dňom|pred mesiacom|pred rokom|práve teraz',
  sl: 'pred nekaj sekundami|pred eno minuto|pred eno uro|pred enim dnem|pred enim mesecem|pred enim letom|pravkar',
  sv: 'för några sekunder sedan|för en minut sedan|för en timme sedan|för en dag sedan|för en månad sedan|för ett år sedan|just nu',
  th: 'ไม่กี่วินาทีที่แล้ว|หนึ่งนาทีที่แล้ว|หนึ่งชั่วโมงที่แล้ว|หนึ่งวันที่แล้ว|หนึ่งเดือนที่แล้ว|หนึ่งปีที่แล้ว|เมื่อสักครู่',
  tr: 'birkaç saniye önce|bir dakika önce|bir saat önce|bir gün önce|bir ay önce|bir yıl önce|az önce',
  uk: 'декілька секунд тому|хвилину тому|годину тому|день тому|місяць тому|рік тому|щойно',
  vi: 'vài giây trước|một phút trước|một giờ trước|một ngày trước|một tháng trước|một năm trước|vừa xong',
  zh: '几秒前|一分钟前|一小时前|一天前|一个月前|一年前|刚刚',
};
/** What else a language has for the same. */
const ALSO: Record<string, string> = {
  pt: 'há poucos segundos||||||',
  zh: '幾秒前|一分鐘前|一小時前|一天前|一個月前|一年前|剛剛',
};
const NAMES: Record<string, string> = { nb: 'no', nn: 'no' };
const MEANINGS: [value: number, unit: string][] = [
  [0, 'minute'],
  [-1, 'minute'],
  [-1, 'hour'],
  [-1, 'day'],
  [-1, 'month'],
  [-1, 'year'],
  [0, 'second'],
];

/** Of the languages of some locales (BCP 47): the text, folded, and how many of which unit from now. */
export function spelledMoments(locales: string[]): [text: string, value: number, unit: string][] {
  const languages = new Set(locales.map((locale) => locale.split('-', 1)[0]!));
  return [...languages].flatMap((language) => {
    const name = NAMES[language] ?? language;
    const words = [WORDS[name], ALSO[name]].map((all) => all?.split('|') ?? []);
    return words.flatMap((all) =>
      all.flatMap((text, i) => (text ? [[foldWord(text), ...MEANINGS[i]!]] : [])),
    );
  }) as [string, number, string][];
}
