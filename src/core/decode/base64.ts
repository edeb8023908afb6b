/** The bytes of a base64 text, standard (RFC 4648 §4) or URL-safe (§5), padded or not; null for any other text. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text.replace(/[-_]/g, (char) => (char === '-' ? '+' : '/')));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
