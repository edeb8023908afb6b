/** YAML, as settings and descriptions of interfaces are written in it. */
import { boolCoreTag, defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, nullCoreTag } from 'js-yaml';

/** Numbers that are not written as JavaScript would (`1.50`, `007`) stay as they are: nothing of them is lost. */
const numberTag = defineScalarTag('tag:yaml.org,2002:float', {
  implicit: true,
  resolve: (text) => (/^-?\d/.test(text) && String(Number(text)) === text ? Number(text) : NOT_RESOLVED),
  identify: () => false,
});
const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, numberTag);

/** UTF-16 units. To read YAML takes 105 to 150 ms a megabyte, and nobody writes so much by hand. */
const LONGEST = 250_000;

/**
 * The mapping or list that a text is; undefined where it is none, or longer than it is read. Aliases are refused: with them, a short text becomes a
 * value of any size.
 */
export function parseYaml(text: string): object | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const value = load(text, { schema: SCHEMA, maxAliases: 0 });
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
