/** What react-i18next and react-intl put on a page for a text of a translation file. */
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, Trans } from 'react-i18next';
import { FormattedMessage, IntlProvider } from 'react-intl';

/** A date, ms since 1970. */
const DAY = 1795996800000;

/** A text with elements in it. @param {Record<string, unknown>} port The file. @param {string} key @param {object} values */
export async function byI18next(port, key, values) {
  await i18next.init({ lng: 'en', resources: { en: { port } }, interpolation: { escapeValue: false } });
  const elements = ['', createElement('b', { key: 1 }), '', createElement('i', { key: 3 })];
  const text = createElement(Trans, { i18nKey: `port:${key}`, values }, elements);
  return renderToStaticMarkup(
    createElement('p', null, createElement(I18nextProvider, { i18n: i18next }, text)),
  );
}

/** @param {Record<string, string>} messages The file. @param {string} id @param {object} filled */
export function byFormatJS(messages, id, filled) {
  const bold = (/** @type {unknown} */ words) => createElement('b', { key: id }, words);
  const text = createElement(FormattedMessage, { id, values: { ...filled, day: DAY, b: bold } });
  const provided = createElement(IntlProvider, { locale: 'en', messages, timeZone: 'UTC' }, text);
  return renderToStaticMarkup(createElement('p', null, provided));
}
