/** A page that is written by hand around what the stores of three libraries hand over, and what search engines are told. */
import { createServer } from 'node:http';
import { gql, InMemoryCache } from '@apollo/client';
import { configureStore } from '@reduxjs/toolkit';
import { dehydrate, QueryClient } from '@tanstack/query-core';
import serialize from 'serialize-javascript';
import { artistBySlug } from './catalogue.mjs';

const QUERY = gql`
  query Artist($slug: String!) {
    artist(slug: $slug) { __typename id: slug name albums { __typename id title price } }
  }
`;

createServer(async ({ url }, response) => {
  const artist = artistBySlug(url.split('/').pop());
  if (!artist) return response.writeHead(404).end();
  const { slug, name, city, followers, signedUp, bio, albums } = artist;
  const cache = new InMemoryCache();
  const typed = albums.map(({ id, title, price }) => ({ __typename: 'Album', id, title, price }));
  cache.writeQuery({
    query: QUERY,
    variables: { slug },
    data: { artist: { __typename: 'Artist', id: slug, name, albums: typed } },
  });
  const shelf = (state = { owner: { name: 'Wren Halloway', seat: 'Row F', kept: 5120 } }) => state;
  const store = configureStore({ reducer: { shelf } });
  const queries = new QueryClient();
  await queries.prefetchQuery({
    queryKey: ['about', slug],
    queryFn: () => ({ city, followers, signedUp: new Date(signedUp) }),
  });
  const known = { '@context': 'https://schema.org', '@type': 'MusicGroup', name, description: bio };
  const tour = { town: 'Ostend', hall: 'Old Fish Market', seats: 640 };
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <script type="application/ld+json">${JSON.stringify(known)}</script>
  </head>
  <body>
    <h1>${name}</h1>
    <p class="notes">${bio}</p>
    <p class="city">Lives in <b>${city}</b></p>
    <p class="followers">${followers.toLocaleString('en')} followers</p>
    <ul>${albums.map(({ title, price }) => `<li><b>${title}</b> <i>€${price.toFixed(2)}</i></li>`).join('')}</ul>
    <p class="owner">Kept by <b>Wren Halloway</b> in <i>Row F</i></p>
    <div class="tour" data-tour="${JSON.stringify(tour).replaceAll('"', '&quot;')}">Next: <b>${tour.hall}</b>, <i>${tour.town}</i></div>
    <script>window.__APOLLO_STATE__=${JSON.stringify(cache.extract()).replaceAll('<', '\\u003c')}</script>
    <script>window.__PRELOADED_STATE__ = ${JSON.stringify(store.getState()).replaceAll('<', '\\u003c')};</script>
    <script>window.__REACT_QUERY_STATE__ = ${serialize(dehydrate(queries))};document.currentScript.remove();</script>
  </body>
</html>`);
}).listen(Number(process.env.PORT));
