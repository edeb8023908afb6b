import { afterAll, describe, expect } from 'vitest';
import { itemOf, type Stage, setStage, type Tab } from './session-stage';
import { test } from './support/browsers';

/** Translated by its own script; the document says nothing of it, as the templates of build tools leave it. */
const PAGE = `<!doctype html><html lang="en"><title>Faros</title>
<h1>Faros de la costa y sus visitas</h1><p>Aquí están los faros que se pueden visitar este año, con el día de cada visita y el nombre de quien cuida de la
linterna. Los guardianes abren la puerta a media mañana; por favor, lleven calzado cómodo para subir las escaleras, y no se
acerquen a la lámpara mientras está encendida. Las visitas se anulan si hay niebla o mucho viento.</p>
<ul></ul><script>
  const day = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' });
  const age = new Intl.RelativeTimeFormat('es');
  fetch('/api/visits').then((answer) => answer.json()).then((visits) => {
    for (const { keeper, at, booked } of visits) {
      const item = document.createElement('li');
      for (const text of [keeper, day.format(new Date(at)), age.format(Math.ceil((booked - Date.now()) / 86_400_000), 'day')]) {
        const part = item.appendChild(document.createElement('p'));
        part.textContent = text;
      }
      document.querySelector('ul').append(item);
    }
    document.body.dataset.ready = '';
  });</script>`;

const daysAgo = (days: number) => Math.round(Date.now() - days * 86_400_000);

const VISITS = [
  { keeper: 'Inés Carrasco', at: '2026-03-12T09:00:00Z', booked: daysAgo(3.4) },
  { keeper: 'Blas Ordoño', at: '2026-08-29T09:00:00Z', booked: daysAgo(20.7) },
];

describe('a page in a language that neither the document nor the browser names', () => {
  let stage: Stage;
  let tab: Tab;

  test.beforeAll(async ({ shared }) => {
    stage = await setStage(await shared.lend(), { '/': PAGE, '/api/visits': JSON.stringify(VISITS) });
    tab = await stage.open('/');
    await tab.page.waitForSelector('[data-ready]');
  });
  afterAll(() => stage?.close());

  test.for([
    ['29 de agosto de 2026', '$[1].at'],
    ['hace 20 días', '$[1].booked'],
  ] as const)('%s is read in the language of the words around it', async ([text, path]) => {
    const item = itemOf(await tab.label(), text);
    expect(item?.label).toBe('backend');
    expect(item?.segments[0]?.sources[0]).toMatchObject({ path });
  });
});
