import type { Message } from '../../model';

export function message(key: string, ...substitutions: string[]): Message {
  return { key: `explain_${key.replaceAll('-', '_')}`, substitutions };
}
