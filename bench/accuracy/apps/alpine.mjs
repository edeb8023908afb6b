// Alpine, in pages as its documentation has them, over an estate agency that is invented. OData, read in New York: feet and inches, acres, money for each square foot, a month's payment.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './alpine-server.mjs';

const VERSION = '3.17.5';
const SEED = 1;
const PORT = 47565;

const HTML = `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Rowan &amp; Pike</title><link rel="icon" href="data:,"><style>body{font:14px sans-serif;margin:14px}article{border:1px solid #ccc;padding:8px;margin:8px 0}td,th{padding:2px 10px;text-align:left}</style></head><body>
<header><h1>Rowan &amp; Pike Homes</h1><nav><a href="/">Search</a> <a href="/home">Saved home</a> <a href="/sell">Sell</a></nav></header>
<main x-data="search" x-init="load()" id="search"><template x-if="found"><section>
  <h2><span x-text="whole(found['@odata.count'])"></span> homes in New England</h2><p x-text="'Showing ' + found.value.length + ', from ' + short(least) + ' to ' + short(most)"></p>
  <template x-for="one in found.value" :key="one.ListingId"><article>
    <h3 x-text="money(one.ListPrice)"></h3><span x-text="status(one.StandardStatus)"></span>
    <p><b x-text="one.Bedrooms"></b> bd | <b x-text="halves(one.Bathrooms)"></b> ba | <b x-text="whole(one.LivingArea)"></b> sqft<template x-if="one.LotSquareFeet"><span> | <b x-text="acres(one.LotSquareFeet)"></b> ac</span></template></p>
    <address x-text="one.Address.Street + ', ' + one.Address.City + ', ' + one.Address.State + ' ' + one.Address.PostalCode"></address>
    <small><span x-text="money(one.ListPrice / one.LivingArea)"></span>/sqft · built <span x-text="one.YearBuilt"></span> · <span x-text="one.PhotosCount"></span> photos · listed <span x-text="day(one.OnMarket)"></span></small>
    <footer><i x-text="initials(one.Agent.FullName)"></i> <span x-text="one.Agent.FullName"></span> <a x-text="phone(one.Agent.Phone)" :href="'tel:+1' + one.Agent.Phone"></a></footer>
  </article></template></section></template></main>
<main x-data="home" x-init="load()" id="home"><template x-if="it"><section>
  <h2 x-text="it.Address.Street"></h2><p><span x-text="it.Address.City"></span>, <span x-text="it.Address.State"></span> · MLS #<span x-text="it.ListingId"></span></p>
  <h3><span x-text="money(it.ListPrice)"></span> <small>Est. <span x-text="money(payment)"></span>/mo at <span x-text="(it.Interest * 100).toFixed(3)"></span>%</small></h3>
  <p x-text="it.Remarks"></p>
  <dl><dt>Price per square foot</dt><dd x-text="money(it.ListPrice / it.LivingArea)"></dd><dt>Lot</dt><dd x-text="acres(it.LotSquareFeet) + ' acres (' + whole(it.LotSquareFeet) + ' sq ft)'"></dd><dt>Year built</dt><dd x-text="it.YearBuilt + ' (' + (2026 - it.YearBuilt) + ' years old)'"></dd><dt>Heating</dt><dd x-text="list(it.Heating)"></dd><dt>Ceilings</dt><dd x-text="feet(it.Ceiling)"></dd><dt>Taxes</dt><dd x-text="money(it.AnnualTax) + ' a year, ' + money(it.AnnualTax / 12) + ' a month'"></dd><dt>HOA</dt><dd x-text="it.AssociationFee ? money(it.AssociationFee) : 'None'"></dd><dt>Walk Score</dt><dd x-text="it.WalkScore + ' / 100'"></dd><dt>Commute</dt><dd x-text="span(it.Commute)"></dd></dl>
  <h4>Open houses (<span x-text="it.OpenHouses.length"></span>)</h4><ul><template x-for="one in it.OpenHouses"><li><span x-text="between(one.Starts, one.Ends)"></span><em x-show="one.Virtual"> Virtual tour</em></li></template></ul>
  <table><tr><th>Date</th><th>Event</th><th>Price</th><th>Change</th></tr><template x-for="(one, i) in it.History"><tr><td x-text="date(one.On)"></td><td x-text="event(one.Event)"></td><td x-text="money(one.Price)"></td><td x-text="change(i)"></td></tr></template></table>
  <table><tr><th>Room</th><th>Level</th><th>Size</th><th>Area</th></tr><template x-for="one in it.Rooms"><tr><td x-text="one.Name"></td><td x-text="['Basement', '1st floor', '2nd floor'][one.Level] || 'Other'"></td><td x-text="feet(one.Length) + ' × ' + feet(one.Width)"></td><td x-text="whole(Math.round(one.Length * one.Width / 144)) + ' sq ft'"></td></tr></template></table>
  <ul><template x-for="one in it.Schools"><li><b x-text="one.Rating + '/10'"></b> <span x-text="one.Name"></span>, grades <span x-text="one.Grades"></span>, <span x-text="one.Miles.toFixed(1)"></span> mi</li></template></ul>
  <p><span x-text="compact(it.Views)"></span> views, saved by <span x-text="it.Saves"></span> (<span x-text="Math.round(it.Saves / it.Views * 100)"></span>%)</p></section></template></main>
<footer>Equal Housing Opportunity. Payments assume 20% down over 30 years.</footer>
<script>
var format = {
  whole: function (v) { return v.toLocaleString('en-US'); },
  money: function (v) { return v.toLocaleString('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }); },
  short: function (v) { return '$' + (v >= 1e6 ? (v / 1e6).toFixed(2) + 'M' : Math.round(v / 1e3) + 'K'); },
  compact: function (v) { return new Intl.NumberFormat('en-US', { notation: 'compact' }).format(v); },
  halves: function (v) { return Math.floor(v) + (v % 1 ? '½' : ''); },
  acres: function (v) { return (v / 43560).toFixed(2); },
  feet: function (v) { return Math.floor(v / 12) + '′ ' + v % 12 + '″'; },
  phone: function (v) { return '(' + v.slice(0, 3) + ') ' + v.slice(3, 6) + '-' + v.slice(6); },
  initials: function (v) { return v.split(' ').map(function (one) { return one[0]; }).join(''); },
  day: function (v) { return new Date(v).toLocaleDateString('en-US', { month: 'short', day: 'numeric' }); },
  date: function (v) { return new Date(v + 'T00:00').toLocaleDateString('en-US'); },
  list: function (v) { return new Intl.ListFormat('en-US').format(v); },
  span: function (v) { var m = /PT(?:(\\d+)H)?(?:(\\d+)M)?/.exec(v) || []; return (m[1] ? m[1] + ' hr ' : '') + (m[2] || 0) + ' min by train'; },
  between: function (a, b) { return new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).formatRange(new Date(a), new Date(b)); },
  status: function (v) { return { ForSale: 'House for sale', Pending: 'Under contract', Sold: 'Sold' }[v] || 'Off market'; },
  event: function (v) { return { PriceChange: 'Price change', Listed: 'Listed for sale', Sold: 'Sold' }[v] || 'Other'; },
};
document.addEventListener('alpine:init', function () {
  var here = location.pathname === '/home' ? 'home' : 'search';
  Alpine.data('search', function () { return Object.assign({ found: null, load: function () { var it = this; if (here === 'search') fetch('/odata/Listings?$count=true&$top=4').then(function (answer) { return answer.json(); }).then(function (found) { it.found = found; }); }, get least() { return Math.min.apply(null, this.found.value.map(function (one) { return one.ListPrice; })); }, get most() { return Math.max.apply(null, this.found.value.map(function (one) { return one.ListPrice; })); } }, format); });
  Alpine.data('home', function () { return Object.assign({ it: null, load: function () { var it = this; if (here === 'home') fetch('/odata/Listings(88213)').then(function (answer) { return answer.json(); }).then(function (found) { it.it = found; }); }, get payment() { var rate = this.it.Interest / 12; return this.it.ListPrice * 0.8 * rate / (1 - Math.pow(1 + rate, -360)); }, change: function (i) { var next = this.it.History[i + 1]; if (!next) return '--'; var by = (this.it.History[i].Price / next.Price - 1) * 100; return (by > 0 ? '+' : '') + by.toFixed(1) + '%'; } }, format); });
});
</script><script src="/alpinejs/dist/cdn.min.js"></script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'alpine',
  version: `${VERSION}/${SEED}`,
  framework: 'Alpine',
  shows:
    'houses by OData, read in New York: feet and inches of inches, acres of square feet, halves as ½, telephone numbers in groups, least and most of a list, prices for a square foot; one with visits from when to when, what prices came to and a monthly payment',
  eyes: { locale: 'en-US', timezoneId: 'America/New_York' },
  async start() {
    const folder = await installNpm('alpine', { alpinejs: VERSION });
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/odata/')) return sendJson(answer, answerTo(decodeURI(pathname)));
      return /\.\w+$/.test(pathname)
        ? sendFile(answer, path.join(folder, 'node_modules'), pathname)
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'search', open: (page, url) => open(page, `${url}/`, 'article:nth-of-type(3) footer a') },
    { name: 'home', open: (page, url) => open(page, `${url}/home`, 'table tr:nth-of-type(2) td') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
