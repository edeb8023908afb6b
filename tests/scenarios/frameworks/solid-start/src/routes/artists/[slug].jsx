import { A, createAsync, query } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { artistBySlug, artists } from '../../../catalogue.mjs';

const getArtist = query(async (slug) => {
  'use server';
  const { bio: _, ...artist } = artistBySlug(slug);
  const next = artists.find((other) => other.slug !== slug).slug;
  return { ...artist, signedUp: new Date(artist.signedUp), tags: new Set(['piano', 'tide clocks']), next };
}, 'artist');

/** Comes after the rest of the page, in a script of its own. */
const getNotes = query(async (slug) => {
  'use server';
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { text: artistBySlug(slug).bio };
}, 'notes');

export default function Artist(props) {
  const artist = createAsync(() => getArtist(props.params.slug));
  const notes = createAsync(() => getNotes(props.params.slug));
  return (
    <main>
      <Show when={artist()}>
        {(its) => (
          <>
            <h1>{its().name}</h1>
            <p class="followers">{its().followers.toLocaleString('en')} followers</p>
            <p class="since">Signed up {its().signedUp.toISOString().slice(0, 10)}</p>
            <ul>
              <For each={its().albums}>
                {({ title, price }) => (
                  <li>
                    <b>{title}</b> <i>€{price.toFixed(2)}</i>
                  </li>
                )}
              </For>
            </ul>
            <A href={`/artists/${its().next}`}>Another artist</A>
          </>
        )}
      </Show>
      <Suspense fallback={<p>Reading the notes…</p>}>
        <p class="notes">{notes()?.text}</p>
      </Suspense>
    </main>
  );
}
