/** What a text on the page of a framework is: where it came from, and which value of which request it shows. */
export interface Truth {
  text: string;
  /** Path and fragment, or path and query, of the request. */
  request: string;
  path: string;
  decoded: string;
}

export interface Scenario {
  framework: string;
  /** Majors before the newest that are kept, too: many sites run on them. */
  earlier?: number[];
  start: string;
  /** What the document brought with it. */
  embedded: Truth[];
  /** After a click on the link to the other artist: what a request brought. None where the framework has no such thing. */
  fetched: Truth[];
}

const ARTIST = '/artists/ottoline-brask';
const OTHER = '/artists/teodor-lunde';

/** One line a text: `text | request | path | decoded`. */
function truths(table: string): Truth[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', request = '', path = '', decoded = ''] = line.split(' | ').map((cell) => cell.trim());
      return { text, request, path, decoded };
    });
}

export const SCENARIOS: Scenario[] = [
  {
    framework: 'next',
    start: ARTIST,
    embedded: truths(`
      Ottoline Brask   | ${ARTIST}#__next_f | $.h1                               | flight
      1,284,310        | ${ARTIST}#__next_f | $.FollowButton.followers           | flight
      May 3, 2014      | ${ARTIST}#__next_f | $.FollowButton.since               | flight
      €21.90           | ${ARTIST}#__next_f | $.RecordList.records[1].price      | flight
      2310455          | ${ARTIST}#__next_f | $['ul.plays'][1]['span[0]'] or $.RecordList.records[1].plays | flight
    `),
    fetched: truths(`
      73,904           | ${OTHER}?_rsc=*    | $.FollowButton.followers           | flight
      A Reed Is Enough | ${OTHER}?_rsc=*    | $.RecordList.records[1].title or $['ul.plays'][1].b | flight
      €16.40           | ${OTHER}?_rsc=*    | $.RecordList.records[1].price      | flight
    `),
  },
  {
    framework: 'next',
    start: '/classic/ottoline-brask',
    embedded: truths(`
      Ottoline Brask   | /classic/ottoline-brask#__NEXT_DATA__ | $.props.pageProps.artist.name            | json
      1,284,310        | /classic/ottoline-brask#__NEXT_DATA__ | $.props.pageProps.artist.followers       | json
      Slack Water      | /classic/ottoline-brask#__NEXT_DATA__ | $.props.pageProps.artist.albums[1].title | json
    `),
    fetched: truths(`
      Teodor Lunde     | /_next/data/*/classic/teodor-lunde.json?slug=teodor-lunde | $.pageProps.artist.name            | json
      73,904           | /_next/data/*/classic/teodor-lunde.json?slug=teodor-lunde | $.pageProps.artist.followers       | json
      A Reed Is Enough | /_next/data/*/classic/teodor-lunde.json?slug=teodor-lunde | $.pageProps.artist.albums[1].title | json
    `),
  },
  {
    framework: 'nuxt',
    start: ARTIST,
    embedded: truths(`
      Ottoline Brask   | ${ARTIST}#__NUXT_DATA__ | $.data['artist-ottoline-brask'].name            | devalue
      1,284,310        | ${ARTIST}#__NUXT_DATA__ | $.data['artist-ottoline-brask'].followers       | devalue
      2014-05-03       | ${ARTIST}#__NUXT_DATA__ | $.data['artist-ottoline-brask'].signedUp        | devalue
      Slack Water      | ${ARTIST}#__NUXT_DATA__ | $.data['artist-ottoline-brask'].albums[1].title | devalue
    `),
    fetched: truths(`
      Teodor Lunde     | ${OTHER}/_payload.json?* | $.data['artist-teodor-lunde'].name            | devalue
      73,904           | ${OTHER}/_payload.json?* | $.data['artist-teodor-lunde'].followers       | devalue
      A Reed Is Enough | ${OTHER}/_payload.json?* | $.data['artist-teodor-lunde'].albums[1].title | devalue
    `),
  },
  {
    framework: 'sveltekit',
    earlier: [2],
    start: ARTIST,
    embedded: truths(`
      Wren Halloway    | ${ARTIST}#__sveltekit | $.data[0].data.visitor.name     | sveltekit
      Ottoline Brask   | ${ARTIST}#__sveltekit | $.data[1].data.artist.name      | sveltekit
      1,284,310        | ${ARTIST}#__sveltekit | $.data[1].data.artist.followers | sveltekit
      May 3, 2014      | ${ARTIST}#__sveltekit | $.data[1].data.artist.signedUp  | sveltekit
      Ottoline Brask records tide clocks, ferry bells and her own slow piano in an old pilot house. | ${ARTIST}#__sveltekit | $.data[1].data.notes.text | sveltekit
      Slack Water      | /api/records/ottoline-brask?order=newest | $[1].title   | json
      €24.00           | /api/records/ottoline-brask?order=newest | $[0].price   | json
    `),
    fetched: truths(`
      Teodor Lunde     | ${OTHER}/__data.json?*                 | $.nodes[1].data.artist.name      | sveltekit
      73,904           | ${OTHER}/__data.json?*                 | $.nodes[1].data.artist.followers | sveltekit
      November 21, 2017 | ${OTHER}/__data.json?*                | $.nodes[1].data.artist.signedUp  | sveltekit
      A Reed Is Enough | /api/records/teodor-lunde?order=newest | $[0].title                       | json
    `),
  },
  {
    framework: 'react-router',
    earlier: [7],
    start: ARTIST,
    embedded: truths(`
      Wren Halloway    | ${ARTIST}#__reactRouterContext | $.loaderData.root.visitor.name                        | turbo-stream
      Ottoline Brask   | ${ARTIST}#__reactRouterContext | $.loaderData['routes/artist'].artist.name             | turbo-stream
      1,284,310        | ${ARTIST}#__reactRouterContext | $.loaderData['routes/artist'].artist.followers        | turbo-stream
      2014-05-03       | ${ARTIST}#__reactRouterContext | $.loaderData['routes/artist'].artist.signedUp         | turbo-stream
      21.90           | ${ARTIST}#__reactRouterContext | $.loaderData['routes/artist'].artist.albums[1].price  | turbo-stream
      Ottoline Brask records tide clocks, ferry bells and her own slow piano in an old pilot house. | ${ARTIST}#__reactRouterContext | $.loaderData['routes/artist'].notes.text | turbo-stream
    `),
    fetched: truths(`
      Teodor Lunde     | ${OTHER}.data* | $['routes/artist'].data.artist.name            | turbo-stream
      73,904           | ${OTHER}.data* | $['routes/artist'].data.artist.followers       | turbo-stream
      16.40           | ${OTHER}.data* | $['routes/artist'].data.artist.albums[1].price | turbo-stream
    `),
  },
  {
    framework: 'tanstack-start',
    start: ARTIST,
    embedded: truths(`
      Ottoline Brask   | ${ARTIST}#$_TSR | $.matches[1].l.artist.name            | seroval
      1,284,310        | ${ARTIST}#$_TSR | $.matches[1].l.artist.followers       | seroval
      2014-05-03       | ${ARTIST}#$_TSR | $.matches[1].l.artist.signedUp        | seroval
      Slack Water      | ${ARTIST}#$_TSR | $.matches[1].l.artist.albums[1].title | seroval
      Ottoline Brask records tide clocks, ferry bells and her own slow piano in an old pilot house. | ${ARTIST}#$_TSR | $.matches[1].l.notes.text | seroval
    `),
    fetched: truths(`
      Teodor Lunde     | /_serverFn/* | $.result.name            | seroval-json
      73,904           | /_serverFn/* | $.result.followers       | seroval-json
      A Reed Is Enough | /_serverFn/* | $.result.albums[1].title | seroval-json
    `),
  },
  {
    framework: 'solid-start',
    start: ARTIST,
    embedded: truths(`
      Ottoline Brask   | ${ARTIST}#_$HY | $['artist["ottoline-brask"]'].name            | seroval
      1,284,310        | ${ARTIST}#_$HY | $['artist["ottoline-brask"]'].followers       | seroval
      2014-05-03       | ${ARTIST}#_$HY | $['artist["ottoline-brask"]'].signedUp        | seroval
      Slack Water      | ${ARTIST}#_$HY | $['artist["ottoline-brask"]'].albums[1].title | seroval
      Ottoline Brask records tide clocks, ferry bells and her own slow piano in an old pilot house. | ${ARTIST}#_$HY | $['notes["ottoline-brask"]'].text | seroval
    `),
    fetched: truths(`
      Teodor Lunde     | /_server?* | $.name            | seroval-json
      73,904           | /_server?* | $.followers       | seroval-json
      A Reed Is Enough | /_server?* | $.albums[1].title | seroval-json
    `),
  },
  {
    framework: 'angular',
    earlier: [21],
    start: ARTIST,
    embedded: truths(`
      Ottoline Brask   | /api/artists/ottoline-brask?full=1 | $.name            | json
      1,284,310        | /api/artists/ottoline-brask?full=1 | $.followers       | json
      May 3, 2014      | /api/artists/ottoline-brask?full=1 | $.signedUp        | json
      Slack Water      | /api/artists/ottoline-brask?full=1 | $.albums[1].title | json
      4173             | ${ARTIST}#ng-state                 | $.visits.visits   | json
    `),
    fetched: truths(`
      Teodor Lunde     | /api/artists/teodor-lunde?full=1   | $.name            | json
      73,904           | /api/artists/teodor-lunde?full=1   | $.followers       | json
    `),
  },
  {
    framework: 'astro',
    earlier: [5],
    start: ARTIST,
    embedded: truths(`
      1,284,310        | ${ARTIST}#Followers | $.count            | astro
      2014-05-03       | ${ARTIST}#Records   | $.since            | astro
      Slack Water      | ${ARTIST}#Records   | $.records[1].title | astro
      21.90           | ${ARTIST}#Records   | $.records[1].price | astro
      2310455          | ${ARTIST}#Records   | $.sold['ob-2'] or $.records[1].plays | astro
    `),
    fetched: [],
  },
  {
    framework: 'inertia',
    start: ARTIST,
    embedded: truths(`
      Ottoline Brask   | ${ARTIST}#script[2] | $.props.artist.name            | json
      1,284,310        | ${ARTIST}#script[2] | $.props.artist.followers       | json
      Slack Water      | ${ARTIST}#script[2] | $.props.artist.albums[1].title | json
    `),
    fetched: truths(`
      Teodor Lunde     | ${OTHER}            | $.props.artist.name            | json
      73,904           | ${OTHER}            | $.props.artist.followers       | json
    `),
  },
  {
    framework: 'state',
    start: ARTIST,
    embedded: truths(`
      Ottoline Brask records tide clocks, ferry bells and her own slow piano in an old pilot house. | ${ARTIST}#script[1] | $.description | json
      Slack Water      | ${ARTIST}#script[2]         | $['Album:ob-2'].title               | state
      €21.90           | ${ARTIST}#script[2]         | $['Album:ob-2'].price               | state
      Wren Halloway    | ${ARTIST}#script[3]         | $.shelf.owner.name                  | state
      Row F            | ${ARTIST}#script[3]         | $.shelf.owner.seat                  | state
      1,284,310        | ${ARTIST}#script[0]         | $.queries[0].state.data.followers   | state
      Old Fish Market  | ${ARTIST}#div@data-tour     | $.hall                              | json
      Ostend           | ${ARTIST}#div@data-tour     | $.town                              | json
    `),
    fetched: [],
  },
];
