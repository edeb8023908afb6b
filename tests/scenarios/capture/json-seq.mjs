/** A JSON text sequence, as a library writes one. */
import { JSONSequenceGenerator } from 'json-text-sequence';
import { write } from './write.mjs';

const generator = new JSONSequenceGenerator();
const pieces = generator.toArray();
generator.write({ ship: 'Gannet of Brae', berth: 'Berth 9 West' });
generator.end({ ship: 'Aurora of Tananger', tonnage: 48210 });
write('json-seq', { text: (await pieces).join('') });
