/** The bytes of a base64 text, standard (RFC 4648 §4) or URL-safe (§5), padded or not; null for any other text. */
export function fromBase64(text: string): Uint8Array | null {
  // What atob would throw at: an exception costs more than the reading.
  const padding = text.indexOf('=');
  if ((padding < 0 ? text.length : padding) % 4 === 1) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
