/** Two encoders of CBOR, and lists of unknown length by hand of the RFC's examples (appendix A), as streaming encoders write them. */
import { encode as encodeX } from 'cbor-x';
import { write } from './write.mjs';

const value = {
  ships: [
    { name: 'Gannet of Brae', tonnage: 48210, at: new Date('2026-03-01T00:00:00Z'), id: 2n ** 60n + 1n },
  ],
  share: 0.25,
  docked: true,
  note: null,
};
write('cbor', {
  'cbor-x': Buffer.from(encodeX(value)).toString('base64'),
  // {_ "ships": [_ (_ "strea", "ming"), h'010203', 1.5 as half]}
  indefinite: Buffer.from('bf6573686970739f7f657374726561646d696e67ff43010203f93e00ffff', 'hex').toString(
    'base64',
  ),
});
