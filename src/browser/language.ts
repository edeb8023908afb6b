import { browser } from './api';

/** The language our texts are in and its direction: a browser in a language that we do not have shows them in another. */
const written = browser.i18n.getMessage('language_tag');
export const direction = browser.i18n.getMessage('language_direction');

/** For the numbers and plurals in our texts: their language, as it is written where the person lives if it is theirs. */
export const locale = inPersonsRegion(browser.i18n.getUILanguage());

function inPersonsRegion(own: string): string {
  return own.split('-', 1)[0] === written ? own : written;
}
