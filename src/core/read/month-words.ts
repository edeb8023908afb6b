/**
 * Names of months that Intl does not write, by language: abbreviations of date libraries (date-fns 4, dayjs 1, moment 2), other
 * spellings, other cases.
 */
import { foldWord } from './fold';
import { languageOf } from './language-of';

/** January to December. */
const WORDS: Record<string, string> = {
  bg: 'яну|фев|мар|апр||||авг|сеп|окт|ное|дек',
  bn: 'জানুয়ারি|ফেব্রু||||||||||',
  cs: 'led|úno|bře|dub|kvě|čvn|čvc|srp|zář|říj|lis|pro',
  el: '||μάρ||μαϊ,μαι,μάι|ιούν|ιούλ|αύγ|σεπτ||νοέ|',
  en: '||||||||sept|||',
  es: '||||||||sep|||',
  fa: 'ژانـ|فور||آپر,آپریل|می|جون|جولـ,جولای|آگو,آگوست|سپتـ|اکتـ|نوامـ|دسامـ',
  he: 'ינו|פבר||אפר||יונ|יול|אוג|ספט|אוק|נוב|דצמ',
  hi: 'जन|फ़र,फरवरी||अप्रै|||जुल|अग|सित,सितम्बर|अक्टू|नव,नवम्बर|दिस,दिसम्बर',
  id: '|||||||agt||||',
  lt: 'sau,saus|vas|kov|bal|geg|bir,birž|lie,liep|rgp,rugp|rgs,rugs|spa,spal|lap,lapkr|grd,gruod',
  lv: 'jan,janvārī|feb,februārī|mar,martā|aprīlī|mai,maijā|jūn,jūnijā|jūl,jūlijā|augustā|sep,septembrī|oktobrī|novembrī|decembrī',
  ro: '|febr|mart||||||sep||noi|',
  ru: '|фев||||||||||',
  sk: 'jan|feb|mar|apr|||||sep|okt|nov|dec',
  sr: 'jan,januar|feb,februar|mar,mart|apr,april|maj|jun|jul|avg,avgust|sep,septembar|okt,oktobar|nov,novembar|dec,decembar',
  sv: '||mar|||jun|jul|||||',
  uk: '||берез||||||верес||листоп|',
  vi: 'tháng một,tháng 01,thg 01,th01|tháng hai,tháng 02,thg 02,th02|tháng ba,tháng 03,thg 03,th03|tháng tư,tháng 04,thg 04,th04|tháng năm,tháng 05,thg 05,th05|tháng sáu,tháng 06,thg 06,th06|tháng bảy,tháng 07,thg 07,th07|tháng tám,tháng 08,thg 08,th08|tháng chín,tháng 09,thg 09,th09|tháng mười,thg 10,th10|tháng mười một,thg 11,th11|tháng mười hai,thg 12,th12',
  zh: '一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
};

/** Of the language of a locale (BCP 47): words, folded, and which month from 1. */
export function monthWords(locale: string): [word: string, month: number][] {
  return (WORDS[languageOf(locale)] ?? '')
    .split('|')
    .flatMap((words, i) =>
      words.split(',').flatMap((word): [string, number][] => (word ? [[foldWord(word), i + 1]] : [])),
    );
}
