import { Await, createFileRoute, Link } from '@tanstack/react-router';
import { createServerFn } from '@tanstack/react-start';
import { Suspense } from 'react';
import { artistBySlug, artists } from '../../../catalogue.mjs';

const readArtist = createServerFn({ method: 'GET' })
  .validator((slug: string) => slug)
  .handler(({ data: slug }) => {
    const { bio: _, ...artist } = artistBySlug(slug);
    const next = artists.find((other) => other.slug !== slug).slug;
    return { ...artist, signedUp: new Date(artist.signedUp), tags: new Set(['piano', 'tide clocks']), next };
  });

const readNotes = createServerFn({ method: 'GET' })
  .validator((slug: string) => slug)
  .handler(async ({ data: slug }) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { text: artistBySlug(slug).bio };
  });

export const Route = createFileRoute('/artists/$slug')({
  loader: async ({ params }) => ({
    artist: await readArtist({ data: params.slug }),
    notes: readNotes({ data: params.slug }),
  }),
  component: ArtistPage,
});

function ArtistPage() {
  const { artist, notes } = Route.useLoaderData();
  return (
    <main>
      <h1>{artist.name}</h1>
      <p className="followers">{artist.followers.toLocaleString('en')} followers</p>
      <p className="since">Signed up {artist.signedUp.toISOString().slice(0, 10)}</p>
      <ul>
        {artist.albums.map(({ id, title, price }) => (
          <li key={id}>
            <b>{title}</b> <i>€{price.toFixed(2)}</i>
          </li>
        ))}
      </ul>
      <Suspense fallback={<p>Reading the notes…</p>}>
        <Await promise={notes}>{({ text }) => <p className="notes">{text}</p>}</Await>
      </Suspense>
      <Link to="/artists/$slug" params={{ slug: artist.next }} preload={false}>
        Another artist
      </Link>
    </main>
  );
}
