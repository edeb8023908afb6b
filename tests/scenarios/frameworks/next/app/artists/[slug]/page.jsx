import Link from 'next/link';
import { Suspense } from 'react';
import { artistBySlug, artists } from '../../../catalogue.mjs';
import { FollowButton } from './follow-button';
import { RecordList } from './record-list';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }) {
  const artist = artistBySlug((await params).slug);
  return { title: `${artist.name} on the shelf`, description: artist.bio };
}

export default async function ArtistPage({ params }) {
  const artist = artistBySlug((await params).slug);
  const next = artists.find(({ slug }) => slug !== artist.slug);
  return (
    <main>
      <h1>{artist.name}</h1>
      <p className="city">Lives in {artist.city}</p>
      <FollowButton followers={artist.followers} since={new Date(artist.signedUp)} />
      <h2>Records to keep</h2>
      <RecordList records={artist.albums} currency="EUR" />
      <h2>In short</h2>
      <ul className="plays">
        {artist.albums.map(({ id, title, plays }) => (
          <li key={id}>
            <b>{title}</b> <span>{plays} plays</span>
          </li>
        ))}
      </ul>
      <Suspense fallback={<p>Reading the notes…</p>}>
        <Notes slug={artist.slug} />
      </Suspense>
      <Link href={`/artists/${next.slug}`} prefetch={false}>
        Another artist
      </Link>
    </main>
  );
}

/** Comes after the rest of the page, in a chunk of its own. */
async function Notes({ slug }) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { bio } = artistBySlug(slug);
  return <p className="notes">{bio}</p>;
}
