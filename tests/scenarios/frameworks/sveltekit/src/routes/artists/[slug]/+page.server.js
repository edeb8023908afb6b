import { artistBySlug, artists } from '../../../../catalogue.mjs';

export function load({ params }) {
  const { albums: _, bio, ...artist } = artistBySlug(params.slug);
  return {
    artist: { ...artist, signedUp: new Date(artist.signedUp), tags: new Set(['piano', 'tide clocks']) },
    next: artists.find(({ slug }) => slug !== params.slug).slug,
    notes: new Promise((resolve) => setTimeout(resolve, 100, { text: bio })),
  };
}
