import { json } from '@sveltejs/kit';
import { artistBySlug } from '../../../../../catalogue.mjs';

export function GET({ params }) {
  return json(artistBySlug(params.slug).albums.toReversed());
}
