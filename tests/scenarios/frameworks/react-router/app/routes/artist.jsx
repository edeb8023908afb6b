import { Suspense } from 'react';
import { Await, Link } from 'react-router';
import { artistBySlug, artists } from '../../catalogue.mjs';

export function loader({ params }) {
  const { bio, ...artist } = artistBySlug(params.slug);
  return {
    artist: {
      ...artist,
      signedUp: new Date(artist.signedUp),
      plays: new Map(artist.albums.map(({ title, plays }) => [title, plays])),
      royalties: 90071992547409931n,
    },
    next: artists.find(({ slug }) => slug !== params.slug).slug,
    notes: new Promise((resolve) => setTimeout(resolve, 100, { text: bio })),
  };
}

export default function Artist({ loaderData: { artist, next, notes } }) {
  return (
    <main>
      <h1>{artist.name}</h1>
      <p className="followers">{artist.followers.toLocaleString('en')} followers</p>
      <p className="since">Signed up {artist.signedUp.toISOString().slice(0, 10)}</p>
      <ul>
        {artist.albums.map(({ id, title, price }) => (
          <li key={id}>
            <b>{title}</b> <i>€{price.toFixed(2)}</i> <span>{artist.plays.get(title)} plays</span>
          </li>
        ))}
      </ul>
      <Suspense fallback={<p>Reading the notes…</p>}>
        <Await resolve={notes}>{({ text }) => <p className="notes">{text}</p>}</Await>
      </Suspense>
      <Link to={`/artists/${next}`}>Another artist</Link>
    </main>
  );
}
