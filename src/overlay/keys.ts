/** What our keys do. Alt with the three keys beside each other; no browser or screen reader uses them. */
export type Command = 'next' | 'previous' | 'pin' | 'escape';

const WITH_ALT: Record<string, Command> = { Period: 'next', Comma: 'previous', Slash: 'pin' };
const BY_SIGN: Record<string, Command> = { '.': 'next', ',': 'previous', '/': 'pin' };

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The command of a key press, null for every other; by the sign on the key, else by its place on the keyboard. */
export function commandOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Keys): Command | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  if (!altKey) return key === 'Escape' ? 'escape' : null;
  return BY_SIGN[key] ?? WITH_ALT[code] ?? null;
}

/** Whether typing goes into this element: there Alt and a key write a sign on some systems. */
export function takesTyping(target: EventTarget | null): boolean {
  // Not `instanceof`: the target may be of another frame.
  if (!target || !('closest' in target)) return false;
  const field = (target as Element).closest('input, textarea, select, [contenteditable]');
  return field !== null && field.getAttribute('contenteditable') !== 'false';
}
