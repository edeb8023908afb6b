/** A month that the page draws: its days and its name are the page's own, whatever is sent to stand in them. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const EVENTS = [
  { title: 'Keel laid', start: '2026-04-13T12:15:00', end: '2026-04-13T15:40:00' },
  { title: 'Tar boiled', start: '2026-04-17T00:00:00', end: '2026-04-19T00:00:00' },
];
const DAYS = [30, 31, ...Array.from({ length: 30 }, (_, i) => i + 1), 1, 2, 3];
const cells = DAYS.map((day, i) => {
  const shown = EVENTS.filter(({ start }) => i > 1 && Number(start.slice(8, 10)) === day);
  return `<div><time>${day}</time>${shown.map(({ title }) => `<p>${title}</p>`).join('')}</div>`;
});
const assets = [script('fetch("/events?end="+e).then(list=>list.map(x=>[x.title,x.start,x.end]))')];
const month = (heading: string) =>
  page(`<nav><h2>${heading}</h2></nav><section>${cells.join('')}</section>`, [answer('/events', EVENTS)], {
    assets,
  });

it('is the page’s own, and so are its days', () => {
  const said = verdicts(month('April 2026'));
  expect(said[0]).toBe('April 2026');
  expect(said.filter((one) => one.startsWith('['))).toEqual([
    '[Keel laid r1$[0].title]',
    '[Tar boiled r1$[1].title]',
  ]);
});

it('is surely so', () => {
  const days = labelsOf(month('April 2026')).filter(({ label }) => label === 'frontend');
  expect(Math.min(...days.map(({ confidence }) => confidence))).toBeGreaterThan(0.85);
});

it('has the days of the week above it, on which things happen elsewhere', () => {
  const week = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const head = `<nav><h2>March 2026</h2></nav><ul>${week.map((day) => `<li><i>${day}</i> <b>${day.slice(0, 3)}</b></li>`).join('')}</ul>`;
  const days = Array.from({ length: 31 }, (_, i) => i + 1).map((day) => `<div>${day}</div>`);
  const seen = ['05', '07', '09', '10'];
  const devices = seen.map((day) => ({ id: `0x${day}af`, last_seen: `2026-03-${day}T10:09:04Z` }));
  const shown = page(`${head}<section>${days.join('')}</section>`, [answer('/devices', devices)]);
  expect(verdicts(shown).filter((one) => one.startsWith('['))).toEqual([]);
});

it('is none above rows that are numbered further than any month', () => {
  const boats = Array.from({ length: 40 }, (_, i) => ({ name: `Boat ${String.fromCharCode(65 + i)}x`, i }));
  const rows = boats.map(({ name }, i) => `<tr><td>${i + 1}</td><td>${name}</td></tr>`).join('');
  const report = { month: '2026-04-01', title: 'Hauled out', boats };
  const shown = `<h1>Hauled out</h1><p>April 2026</p><table>${rows}</table>`;
  expect(verdicts(page(shown, [answer('/report', report)]))[1]).toBe('[April 2026 r1$.month]');
});

describe('the hours along a week', () => {
  const hours = [8, 9, 10, 11, 12, 13, 14, 15, 16];
  const shifts = [
    ['Caulking', '2026-03-09T08:30:00Z', '2026-03-09T08:45:00Z'],
    ['Hull survey', '2026-03-10T09:00:00Z', '2026-03-10T12:00:00Z'],
    ['Varnish', '2026-03-11T08:30:00Z', '2026-03-11T08:45:00Z'],
  ].map(([name, start, end]) => ({ name, start, end }));
  const shown = (axis: string[]) => {
    const events = shifts.map(
      ({ name, start, end }) => `<b>${name}</b><i>${start!.slice(11, 16)} to ${end!.slice(11, 16)}</i>`,
    );
    return verdicts(
      page(
        `<div>${axis.map((hour) => `<span>${hour}</span>`).join('')}</div><section>${events.map((one) => `<p>${one}</p>`).join('')}</section>`,
        [answer('/shifts', { shifts })],
      ),
    );
  };

  it.each([
    ['of 24', hours.map((hour) => `${String(hour).padStart(2, '0')}:00`)],
    ['of twice 12', hours.map((hour) => `${hour > 12 ? hour - 12 : hour} ${hour > 11 ? 'PM' : 'AM'}`)],
  ])('are the page’s own, %s', (_, axis) => {
    const said = shown(axis);
    expect(said.slice(0, axis.length)).toEqual(axis);
    expect(said).toContain('[09:00 r1$.shifts[1].start] to [12:00 r1$.shifts[1].end]');
  });

  it('are data where a list has a moment for each', () => {
    const forecast = hours.map((hour, i) => ({
      at: `2026-03-10T${String(hour).padStart(2, '0')}:00:00Z`,
      waves: 1.1 + i / 7,
    }));
    const cells = forecast.map(
      ({ at, waves }) => `<li><b>${at.slice(11, 16)}</b><i>${waves.toFixed(2)} m</i></li>`,
    );
    const said = verdicts(page(`<ul>${cells.join('')}</ul>`, [answer('/forecast', { forecast })]));
    expect(said[4]).toBe('[10:00 r1$.forecast[2].at]');
  });
});
