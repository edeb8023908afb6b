import type { Leaf, PayloadNode } from '../../model';
import { isSecretPair } from './names';
import { merged } from './ranges';
import { shapedSecrets } from './shapes';

/** How lists of named values call the value, and its name: `{"name": "Authorization", "value": "…"}`. */
const VALUE_KEY = /^@?(?:value|content|text)$/;
const NAME_KEY = /^@?(?:name|key|id|field|header|property)$/;

/** Whether a value is one that is never shown beside its name, whoever sent or kept it: a key, a token, a password. */
export function isSecret(leaf: Leaf): boolean {
  const { value, isKey, isLength } = leaf;
  if (isKey || isLength || typeof value === 'boolean' || value === null || value === '') return false;
  const text = leaf.raw ?? String(value);
  return isSecretPair(nameOf(leaf), text) || isSecretPair(toldName(leaf), text) || isShaped(text);
}

/** An item of a list has the list's name. */
function nameOf({ key, parent }: Leaf): string {
  let name = key;
  for (let at: PayloadNode | null = parent; typeof name === 'number' && at; at = at.parent) name = at.key;
  return String(name);
}

/** The name that a field beside it tells. */
function toldName({ key, parent }: Leaf): string {
  if (!parent || !VALUE_KEY.test(String(key))) return '';
  const name = parent.leaves.find((other) => NAME_KEY.test(String(other.key)));
  return typeof name?.value === 'string' ? name.value : '';
}

/** The whole of it is of a secret's form; where only a part is, that part is hidden. */
function isShaped(text: string): boolean {
  if (text.length < 13) return false;
  const covered = merged(shapedSecrets(text)).reduce((sum, { start, end }) => sum + end - start, 0);
  return covered > 0 && covered >= text.trim().length - 'Bearer '.length;
}
