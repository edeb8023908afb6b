/** State as the libraries write it into documents that sites of the last ten years are made with. */
import nuxtDevalue from '@nuxt/devalue';
import hypernova from 'hypernova';
import serialize from 'serialize-javascript';
import { write } from './write.mjs';

const place = 'Skagen shipyard';
const data = [
  {
    yard: { name: place, owner: 'Torunn & Sons <Ltd>', docks: 4817, since: new Date('1987-06-04') },
    where: place,
  },
];
const nuxt = nuxtDevalue({ layout: 'default', data, serverRendered: true });
const payload = nuxtDevalue({ data, fetch: {}, mutations: [] });
const documents = {
  // As Nuxt's renderer puts it into a file for each page that it generates.
  nuxtPayload: `__NUXT_JSONP__("/yards/3", ${payload});`,
  nuxt: `window.__NUXT__=${nuxt};`,
  serialized: `window.__INITIAL_STATE__ = ${serialize({ crane: { name: 'Hammerhead of Skagen', lifts: 3250, built: new Date('1963-03-02'), left: undefined, hooks: new Set([41, 57]), crews: new Map([['night', 'Birgit']]) } })};`,
  hypernova: /<!--.*-->/s.exec(
    hypernova.serialize('Yard', '', { crew: [{ name: 'Birgit & Aksel >', shift: 'night' }], boats: 6120 }),
  )[0],
};
write('written-state', documents);
