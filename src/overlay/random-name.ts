/** A CSS identifier nobody can guess: the page shares the registry of highlights. */
export function randomName(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return `x${[...parts].map((part) => part.toString(36)).join('')}`;
}
