import { effect } from '@preact/signals';
import { type ComponentType, h, render } from 'preact';
import { direction, locale } from '../browser/language';
import { paletteProperties } from './palette';
import { followPreferences, preferences } from './preferences';
import { type MessageKey, t } from './text';
import './base.css';

/** Draws one of our pages: its language and title, the label colours, then the component. */
export function openPage(title: MessageKey, Page: ComponentType): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dir = direction;
  document.title = t(title);
  effect(() => {
    for (const [name, value] of paletteProperties(preferences.value.colours))
      root.style.setProperty(name, value);
  });
  followPreferences();
  render(h(Page, {}), document.body);
}
