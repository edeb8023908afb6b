/** Vocabularies of pages that are about one thing (https://ogp.me/#types): what they say of it, they know of it. */
const PROPERTY = /^(?:og|article|book|profile|product|music|video):/;
/** Of the site rather than of the thing, or for machines alone. */
const BESIDE = /^og:(?:type|site_name|locale|url|determiner)\b|:(?:width|height|type|secure_url|alt)$/;
/** What every page of a site says that is about nothing in particular. */
const NO_THING = /^website$/i;

/**
 * What a document of our origin says in its head for those that link to it, by property: the title of the article, its author, a
 * price. Null where the page does not say what kind of thing it is about: then its title is the site's words as often as not.
 */
export function openGraphOf(doc: Document): Record<string, string | string[]> | null {
  const found = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[property][content]')) {
    const property = meta.getAttribute('property') ?? '';
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (content && PROPERTY.test(property)) found.set(property, [...(found.get(property) ?? []), content]);
  }
  const [kind = 'website'] = found.get('og:type') ?? [];
  const told = [...found].filter(([property]) => !BESIDE.test(property));
  if (NO_THING.test(kind) || told.length === 0) return null;
  return Object.fromEntries(
    told.map(([property, contents]) => [property, contents.length > 1 ? contents : contents[0]!]),
  );
}
