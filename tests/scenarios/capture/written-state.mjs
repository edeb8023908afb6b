/** State as the libraries write it into documents that sites of the last ten years are made with. */
import nuxtDevalue from '@nuxt/devalue';
import hypernova from 'hypernova';
import serialize from 'serialize-javascript';
import { write } from './write.mjs';

const place = 'Skagen shipyard';
const nuxt = nuxtDevalue({
  layout: 'default',
  data: [
    {
      yard: { name: place, owner: 'Torunn & Sons <Ltd>', docks: 4817, since: new Date('1987-06-04') },
      where: place,
    },
  ],
  serverRendered: true,
});
const documents = {
  nuxt: `window.__NUXT__=${nuxt};`,
  serialized: `window.__INITIAL_STATE__ = ${serialize({ crane: { name: 'Hammerhead of Skagen', lifts: 3250, built: new Date('1963-03-02'), left: undefined, hooks: new Set([41, 57]), crews: new Map([['night', 'Birgit']]) } })};`,
  hypernova: /<!--.*-->/s.exec(
    hypernova.serialize('Yard', '', { crew: [{ name: 'Birgit & Aksel >', shift: 'night' }], boats: 6120 }),
  )[0],
};
write('written-state', documents);
