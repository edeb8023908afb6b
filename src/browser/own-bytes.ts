declare global {
  /** Firefox's, in content scripts: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Sharing_objects_with_page_scripts#cloneinto */
  var cloneInto: (<T>(value: T, scope: object) => T) | undefined;
}

/**
 * Bytes as this world's own. In Firefox what comes over a port is made in the page's world, and the bytes of a buffer of another
 * world may not be read (https://firefox-source-docs.mozilla.org/dom/scriptSecurity/xray_vision.html).
 */
export function ownBytes(bytes: ArrayBuffer): Uint8Array {
  const isOwn = bytes instanceof ArrayBuffer;
  return new Uint8Array(isOwn || !globalThis.cloneInto ? bytes : globalThis.cloneInto(bytes, globalThis));
}
