import { Link } from '@inertiajs/react';

export default function Artist({ artist, next }) {
  return (
    <main>
      <h1>{artist.name}</h1>
      <p className="followers">{artist.followers.toLocaleString('en')} followers</p>
      <ul>
        {artist.albums.map(({ id, title, price }) => (
          <li key={id}>
            <b>{title}</b> <i>€{price.toFixed(2)}</i>
          </li>
        ))}
      </ul>
      <Link href={`/artists/${next}`}>Another artist</Link>
    </main>
  );
}
