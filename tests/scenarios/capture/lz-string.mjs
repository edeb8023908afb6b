/** A state in each of the ways in which lz-string writes one. */
import lz from 'lz-string';
import { write } from './write.mjs';

const state = JSON.stringify({
  slip: { name: 'Brattøra slip', boats: ['Old Pelican', 'Fjordlys'], tons: 4817 },
  page: 3,
});
write('lz-string', {
  base64: lz.compressToBase64(state),
  address: lz.compressToEncodedURIComponent(state),
  store: lz.compressToUTF16(state),
  // Not all of its characters are such that a file can hold them.
  raw: lz
    .compress(state)
    .split('')
    .map((char) => char.charCodeAt(0)),
});
