import { effect } from '@preact/signals';
import { type ComponentType, h, render } from 'preact';
import { paletteProperties } from './palette';
import { followPreferences, preferences } from './preferences';
import { locale, type MessageKey, t, tNamed } from './text';
import './base.css';

/** Draws one of our pages: its language and title, the label colours, then the component. */
export function openPage(title: MessageKey, Page: ComponentType): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dir = tNamed('@@bidi_dir');
  document.title = t(title);
  effect(() => {
    for (const [name, value] of paletteProperties(preferences.value.colours))
      root.style.setProperty(name, value);
  });
  followPreferences();
  render(h(Page, {}), document.body);
}
