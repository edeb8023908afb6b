import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

interface Filled {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * The English message of that name, filled as the browser fills it.
 * @throws where there is none, or nothing to fill one of its gaps
 */
export function english(key: string, substitutions: string[]): string {
  const found = (messages as Record<string, Filled>)[key];
  if (!found) throw new Error(`no message ${key}`);
  return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const at = Number(found.placeholders?.[name.toLowerCase()]?.content.slice(1));
    const filled = substitutions[at - 1];
    if (filled === undefined) throw new Error(`nothing for ${name} of ${key}`);
    return filled;
  });
}
