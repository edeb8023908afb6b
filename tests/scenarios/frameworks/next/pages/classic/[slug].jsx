import Link from 'next/link';
import { artistBySlug, artists } from '../../catalogue.mjs';

export function getServerSideProps({ params }) {
  const artist = artistBySlug(params.slug);
  const { slug: next } = artists.find(({ slug }) => slug !== artist.slug);
  return { props: { artist, next } };
}

export default function ClassicArtist({ artist, next }) {
  return (
    <main>
      <h1>{artist.name}</h1>
      <p className="followers">{artist.followers.toLocaleString('en')} followers</p>
      <ul>
        {artist.albums.map(({ id, title, released, price }) => (
          <li key={id}>
            <b>{title}</b> <i>{released}</i> <span>€{price.toFixed(2)}</span>
          </li>
        ))}
      </ul>
      <Link href={`/classic/${next}`} prefetch={false}>
        Another artist
      </Link>
    </main>
  );
}
