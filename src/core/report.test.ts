import { describe, expect, it } from 'vitest';
import type { ReportRequest } from '../model';
import { countAhead, dataShareOf, factsOf, itemOf, reportOf } from './report';
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

describe('the fields of a request', () => {
  it('that are shown are among those that were sent: the length of a list is none', () => {
    const markup = `<ul>${ROWS.slice(0, ROWS.indexOf('Boat 9 '))}</b></li></ul><p>Boats</p><b>300</b>`;
    const correlation = correlated(page(markup, [answer('/boats', { boats: BOATS })]));
    const told = correlation.labels.some(
      ({ segments }) => segments[0]?.sources[0]?.path === '$.boats.length',
    );
    expect(told).toBe(true);
    const empty = correlated(page('<p>Failed boats</p><b>0</b>', [answer('/failed', { failedBoats: [] })]));
    for (const one of [correlation, empty]) {
      const options = { browser: '', capturedAt: '', contains: '', items: [], unseen: [] };
      const [{ fields }] = reportOf(one, options).requests as [ReportRequest];
      expect(fields.shown).toBe(one === empty ? 0 : 9);
      expect(fields.sent).toBe(one === empty ? 0 : 600);
    }
  });
});
