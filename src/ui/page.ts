import { type ComponentType, h, render } from 'preact';
import { DEFAULTS, followSettings } from '../settings';
import { type PaletteName, paletteProperties } from './palette';
import { locale, type MessageKey, t, tNamed } from './text';
import './base.css';

/** Draws one of our pages: its language and title, the label colours, then the component. */
export function openPage(title: MessageKey, Page: ComponentType): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dir = tNamed('@@bidi_dir');
  document.title = t(title);
  const paint = (colours: PaletteName) => {
    for (const [name, value] of paletteProperties(colours)) root.style.setProperty(name, value);
  };
  paint(DEFAULTS.colours);
  followSettings(({ colours }) => paint(colours));
  render(h(Page, {}), document.body);
}
