import type { Correlation } from '../core';
import { type Effect, effectOf } from '../core/acts';
import { endpointName } from '../core/endpoint-name';
import { type PageSecrets, secretsOf } from '../core/secrets';
import type { Act, Exchange, Message } from '../model';

const MOST_NAMED = 3;

/** What an act did, as the card tells it. */
export interface LastEffect {
  message: Message;
  places: number[];
}

/** What the last of these acts that sent something did; null where none did. */
export function lastEffect(
  acts: readonly Act[],
  correlation: Correlation,
  locale: string,
): LastEffect | null {
  const { observation, labels } = correlation;
  const sourcesOf = (run: number) =>
    (labels[run]?.segments ?? []).flatMap(({ sources: [first] }) => (first ? [first.requestId] : []));
  for (const act of acts) {
    const effect = effectOf(act, { observation, sourcesOf });
    if (effect)
      return {
        message: told(effect, locale, secretsOf(correlation)),
        places: effect.runs.map((run) => observation.runs[run]!.place),
      };
  }
  return null;
}

function told({ exchanges, runs }: Effect, locale: string, secrets: PageSecrets): Message {
  const names = [...new Set(exchanges.map((exchange) => secrets.hide(nameOf(exchange))))];
  const list = new Intl.ListFormat(locale).format(
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names,
  );
  const form = runs.length === 0 ? 'none' : new Intl.PluralRules(locale).select(runs.length);
  const key = `card_effect_${form === 'one' || form === 'none' ? form : 'other'}`;
  return { key, substitutions: [list, new Intl.NumberFormat(locale).format(runs.length)] };
}

function nameOf(exchange: Exchange): string {
  return `${exchange.method} ${endpointName(exchange)}`;
}
