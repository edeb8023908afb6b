import { expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { evidenceLines } from '../explain/evidence-lines';
import { CLUES } from './clues';

it.each([...new Set(Object.values(CLUES).map(({ told }) => told))])(
  '%s is told in words of its own',
  (kind) => {
    const [line] = evidenceLines([{ kind, weight: 1 }]);
    expect(line?.key).toBe(`explain_evidence_${kind.replaceAll('-', '_')}`);
    expect(Object.keys(messages)).toContain(line?.key);
  },
);
