import { type Running, serve } from '../serve';
import { hypernova, nuxt, serialized } from './answers.json';

/** State that libraries of many years write into documents, and two ways in which people do. */
export function start(): Promise<Running> {
  const scripts = `<script>${nuxt}</script><script>${serialized}</script><script type="application/json" id="hypernova">${hypernova}</script>`;
  return serve('written-state', {}, (page) =>
    page.replace('<!-- what the libraries wrote -->', () => scripts),
  );
}
