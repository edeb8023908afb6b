/** What a flag service answers a page, told by its form: switches by their names, each with what it is set to. */
import type { PayloadNode } from '../../../model';

const FEWEST_FLAGS = 2;

/** Unleash's list of toggles with their variants, or GrowthBook's features with their defaults. `root` is an object. */
export function isFlags({ nodes }: PayloadNode): boolean {
  return nodes.some(
    ({ kind, key, nodes: flags }) =>
      flags.length >= FEWEST_FLAGS &&
      flags.every(kind === 'array' ? isToggle : key === 'features' ? isFeature : () => false),
  );
}

/** A thing that people switch has a name and is enabled or not; only what was decided for one visitor has a variant, too. */
function isToggle(flag: PayloadNode): boolean {
  const variant = flag.nodes.find(({ key }) => key === 'variant');
  return isSwitch(flag) && variant !== undefined && isSwitch(variant);
}

function isSwitch({ leaves }: PayloadNode): boolean {
  const typeOf = (name: string) => typeof leaves.find(({ key }) => key === name)?.value;
  return typeOf('name') === 'string' && typeOf('enabled') === 'boolean';
}

function isFeature({ kind, leaves, nodes }: PayloadNode): boolean {
  const names = [...leaves, ...nodes].map(({ key }) => key);
  return kind === 'object' && names[0] === 'defaultValue' && names.every((name) => FEATURE.has(name));
}

const FEATURE: ReadonlySet<unknown> = new Set(['defaultValue', 'rules']);
