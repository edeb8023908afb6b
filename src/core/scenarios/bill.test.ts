/** A bill: what so many of each cost, all of it together, and what is added to that. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const assets = [script('h("td","Subtotal","Shipping","Total","Order summary")')];
const money = (cents: number) => `$${(cents / 100).toFixed(2)}`;
const ITEMS = [
  { id: 1, quantity: 2, product: { name: 'Brass lamp', price: 1250 } },
  { id: 2, quantity: 3, product: { name: 'Oil can', price: 899 } },
  { id: 3, quantity: 1, product: { name: 'Wick, cotton', price: 345 } },
];
const SUM = 2 * 1250 + 3 * 899 + 345;
const line = ({ quantity, product: { name, price } }: (typeof ITEMS)[0]) =>
  `<li><b>${name}</b><i>${quantity}</i><u>${money(price)}</u><s>${money(quantity * price)}</s></li>`;

describe('what is worked out of a list of things that are bought', () => {
  const bill = `<h2>Order summary</h2><ul>${ITEMS.map(line).join('')}</ul><p>Subtotal <b>${money(SUM)}</b></p>
    <p>Shipping <b>$4.90</b></p><p>Total <b>${money(SUM + 490)}</b></p>`;
  const shown = page(bill, [answer('/cart', { shipping: 490, items: ITEMS })], { assets });

  it('is data, line by line and in all', () => {
    const said = verdicts(shown);
    expect(said).toContain('[$25.00 r1$.items[0].product.price]');
    expect(said).toContain('[$26.97 r1$.items[1].product.price]');
    expect(said).toContain('[$55.42 r1$.items[0].product.price]');
    expect(said).toContain('[$60.32 r1$.items[0].product.price]');
    expect(said).toContain('Order summary');
  });

  it('says of what', () => {
    const formulas = labelsOf(shown).flatMap(({ segments }) => segments[0]?.sources[0]?.formula ?? []);
    expect(formulas).toContain('sum of $.items[*].product.price × $.items[*].quantity + $.shipping');
  });

  it('is not said of a sum that is another', () => {
    const wrong = bill.replaceAll(money(SUM), '$58.31').replaceAll(money(SUM + 490), '$71.17');
    const said = verdicts(page(wrong, [answer('/cart', { shipping: 490, items: ITEMS })], { assets }));
    expect(said).toContain('$58.31');
    expect(said).toContain('$71.17');
  });
});

describe('what a list comes to whose numbers were sent as texts', () => {
  const barns = [
    { barn: 'North barn', held: '20401094656', plot: '0417' },
    { barn: 'Long barn', held: '147102334976', plot: '0096' },
    { barn: 'Old mill', held: '530055168', plot: '1310' },
    { barn: 'Drying loft', held: '88046829568', plot: '0022' },
  ];
  const row = (barn: string, held: string) => `<tr><td>${barn}</td><td>${held} <i>GiB</i></td></tr>`;
  const rows = barns.map(({ barn, held }) => row(barn, (Number(held) / 2 ** 30).toFixed(2)));
  const said = (total: string) =>
    verdicts(page(`<table>${rows.join('')}${row('All', total)}</table>`, [answer('/barns', barns)]));

  it('is data', () => {
    expect(said('238.49')).toContain('[238.49 r1$[0].held]');
  });

  it('is not said of a sum that is another, nor of codes', () => {
    expect(said('241.07')).toContain('241.07');
    expect(said('1845')).toContain('1845');
  });
});
