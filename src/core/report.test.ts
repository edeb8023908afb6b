import { describe, expect, it } from 'vitest';
import { countAhead, dataShareOf, factsOf, itemOf } from './report';
import { correlated } from './testing/labels';
import { answer, page, script } from './testing/page';

const BOATS = Array.from({ length: 300 }, (_, i) => ({ id: 4000 + i, name: `Boat ${i} of Simrishamn` }));
const ROWS = BOATS.map(({ name }) => `<li><b>${name}</b><a>Hire</a></li>`).join('');
const labelled = () =>
  correlated(page(`<ul>${ROWS}</ul>`, [answer('/boats', BOATS)], { assets: [script('h("Hire")')] }));

describe('the share of the letters that are data', () => {
  it('is that of what the answers brought', () => {
    const own = 300 * 'Hire'.length;
    const data = BOATS.reduce((sum, { name }) => sum + name.replaceAll(' ', '').length, 0);
    expect(dataShareOf(labelled())).toBeCloseTo(data / (data + own), 5);
  });

  it('is the same when it is counted ahead, in many steps', () => {
    const correlation = labelled();
    expect([...countAhead(correlation)].length).toBeGreaterThan(10);
    expect([...countAhead(correlation)]).toEqual([]);
    expect(dataShareOf(correlation)).toBe(dataShareOf(labelled()));
  });
});

describe('an item without reasons', () => {
  const correlation = labelled();
  const [judged] = correlation.labels;
  const whole = itemOf(judged!, correlation, () => 'It came from /boats.');
  const facts = factsOf(judged!, correlation);

  it('says what and where from, as the whole one does', () => {
    const bare = whole.segments.map((segment) => ({ ...segment, evidence: [] }));
    expect(facts).toEqual({ ...whole, segments: bare, explanation: '' });
    expect(facts.segments[0]?.sources[0]).toMatchObject({ path: '$[0].name' });
  });

  it('takes far less room', () => {
    expect(whole.segments[0]?.evidence).not.toEqual([]);
    expect(JSON.stringify(facts).length).toBeLessThan(0.75 * JSON.stringify(whole).length);
  });
});
