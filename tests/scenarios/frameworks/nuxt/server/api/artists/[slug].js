import { artistBySlug, artists } from '../../../catalogue.mjs';

export default defineEventHandler((event) => {
  const { slug } = getRouterParams(event);
  return { ...artistBySlug(slug), next: artists.find((artist) => artist.slug !== slug).slug };
});
