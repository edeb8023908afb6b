// Angular Material, in pages as its documentation has them, over a credit union that is invented. Angular with its pipes: what a member has and owes, and what moved, in American English.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as union from './angular-material-server.mjs';

const VERSION = '22.2.6';
const SEED = 1;
const PORT = 47761;
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harborline Online</title><base href="/"><link rel="icon" href="data:,"><link rel="stylesheet" href="/files/azure-blue.css">
<style>body{font:14px Roboto,sans-serif;margin:0}main{padding:16px;display:grid;grid-template-columns:2fr 1fr;gap:16px}mat-card{margin-bottom:12px;padding:12px}.row{display:flex;gap:16px;justify-content:space-between}td small{display:block}</style></head><body><app-root></app-root><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import 'zone.js';
import '@angular/compiler';
import { Component, Pipe, inject, provideZoneChangeDetection, signal } from '@angular/core';
import { CommonModule } from '@angular/common';
import { HttpClient, provideHttpClient } from '@angular/common/http';
import { bootstrapApplication } from '@angular/platform-browser';
import { MatCardModule } from '@angular/material/card';
import { MatChipsModule } from '@angular/material/chips';
import { MatListModule } from '@angular/material/list';
import { MatPaginatorModule } from '@angular/material/paginator';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { MatTableModule } from '@angular/material/table';
import { MatTabsModule } from '@angular/material/tabs';
import { MatToolbarModule } from '@angular/material/toolbar';
import { MatBadgeModule } from '@angular/material/badge';
import { forkJoin } from 'rxjs';

const TYPES = { CHECKING: 'Checking', SAVINGS: 'Savings', CERTIFICATE: 'Share certificate', AUTO_LOAN: 'Vehicle loan', CREDIT_CARD: 'Credit card' };
const OFTEN = { ONCE: 'One time', MONTHLY: 'Monthly', EVERY_OTHER_WEEK: 'Every 2 weeks' };
const named = (names, name) => Pipe({ name, standalone: true })(class { transform(value) { return names[value] ?? 'Other'; } });
const TypePipe = named(TYPES, 'type'), OftenPipe = named(OFTEN, 'often');
const PhonePipe = Pipe({ name: 'phone', standalone: true })(class { transform(v) { return '(' + v.slice(0, 3) + ') ' + v.slice(3, 6) + '-' + v.slice(6); } });
const imports = [CommonModule, MatCardModule, MatChipsModule, MatListModule, MatPaginatorModule, MatProgressBarModule, MatTableModule, MatTabsModule, MatToolbarModule, MatBadgeModule, TypePipe, OftenPipe, PhonePipe];
const sum = (list, of) => list.reduce((all, one) => all + of(one), 0);

const Overview = Component({ selector: 'app-overview', standalone: true, imports, template: \`
@if (all(); as it) {<main><div>
  <mat-card><div class="row"><div><small>Net worth with us</small><h2>{{ net(it) | currency }}</h2></div><div><small>Assets</small><h3>{{ assets(it) | currency }}</h3></div><div><small>Debts</small><h3>{{ debts(it) | currency }}</h3></div></div></mat-card>
  @for (one of it.overview.accounts; track one.id) {<mat-card><mat-card-header><mat-card-title>{{ one.nickname }}</mat-card-title><mat-card-subtitle>{{ one.type | type }} ••{{ one.mask }}</mat-card-subtitle></mat-card-header>
    <mat-card-content><h3>{{ one.balance.current | currency: one.balance.currency }}</h3>
      @if (one.maturesOn) {<p>Matures {{ one.maturesOn | date: 'longDate' }} · {{ one.interestYtd | currency }} interest this year</p>} @else {<p>{{ one.balance.available | currency }} available</p>}
      <small>{{ one.apy | percent: '1.2-2' }} APY · opened {{ one.openedOn | date: 'MMMM y' }}</small></mat-card-content></mat-card>}
  @for (one of it.overview.loans; track one.id) {<mat-card><mat-card-header><mat-card-title>{{ one.nickname }}</mat-card-title><mat-card-subtitle>{{ one.kind | type }} ••{{ one.mask }}</mat-card-subtitle></mat-card-header>
    <mat-card-content><h3>{{ one.balance | currency }}</h3><p>{{ one.nextPayment.amount | currency }} due {{ one.nextPayment.dueOn | date: 'EEE, MMM d' }}{{ one.nextPayment.autopay ? ' · AutoPay is on' : '' }}</p>
      @if (one.termMonths) {<mat-progress-bar mode="determinate" [value]="100 - one.balance / one.principal * 100"></mat-progress-bar><small>{{ 1 - one.balance / one.principal | percent }} paid · {{ one.termMonths - one.paymentsMade }} of {{ one.termMonths }} payments left · {{ one.rate | percent: '1.2-2' }} APR</small>}
      @else {<mat-progress-bar mode="determinate" [value]="one.balance / one.limit * 100"></mat-progress-bar><small>{{ one.balance / one.limit | percent: '1.0-1' }} of {{ one.limit | currency: 'USD' : 'symbol' : '1.0-0' }} used · {{ one.limit - one.balance | currency }} left · {{ one.points | number }} points · {{ one.rate | percent: '1.2-2' }} APR</small>}</mat-card-content></mat-card>}
</div><aside>
  <mat-card><mat-card-title>Scheduled transfers</mat-card-title><mat-list>@for (one of it.transfers; track one.id) {<mat-list-item [lines]="3"><span matListItemTitle>{{ one.amount | currency }} to {{ name(it, one.to) }}</span><span matListItemLine>{{ one.frequency | often }} · next on {{ one.nextOn | date: 'M/d/yy' }}@if (one.remaining > 1) { · {{ one.remaining }} left}</span>@if (one.memo) {<span matListItemLine>“{{ one.memo }}”</span>}</mat-list-item>}</mat-list></mat-card>
  <mat-card><mat-card-title>Goals</mat-card-title>@for (one of it.goals; track one.id) {<div><b>{{ one.name }}</b> <span>{{ one.saved / one.target | percent }}</span><mat-progress-bar mode="determinate" [value]="one.saved / one.target * 100"></mat-progress-bar><small>{{ one.saved | currency: 'USD' : 'symbol' : '1.0-0' }} of {{ one.target | currency: 'USD' : 'symbol' : '1.0-0' }} by {{ one.targetOn | date: 'MMM y' }}</small></div>}</mat-card>
  <mat-card><mat-card-title><span [matBadge]="it.messages.unread" matBadgeOverlap="false">Messages</span></mat-card-title>@for (one of it.messages.items; track one.id) {<div><b>{{ one.subject }}</b><div>{{ one.from }} · {{ one.sentAt | date: 'MMM d, h:mm a' }}@if (one.attachments) { · {{ one.attachments }} {{ one.attachments | i18nPlural: { '=1': 'attachment', other: 'attachments' } }}}</div><small>{{ one.preview | slice: 0 : 60 }}…</small></div>}</mat-card>
  <mat-card><mat-card-title>Certificate rates</mat-card-title><table mat-table [dataSource]="it.rates.certificates">
    <ng-container matColumnDef="term"><th mat-header-cell *matHeaderCellDef>Term</th><td mat-cell *matCellDef="let one">{{ one.months < 24 ? one.months + ' months' : one.months / 12 + ' years' }}</td></ng-container>
    <ng-container matColumnDef="apy"><th mat-header-cell *matHeaderCellDef>APY</th><td mat-cell *matCellDef="let one">{{ one.apy | percent: '1.2-2' }}</td></ng-container>
    <ng-container matColumnDef="least"><th mat-header-cell *matHeaderCellDef>Minimum</th><td mat-cell *matCellDef="let one">{{ one.minimum | currency: 'USD' : 'symbol' : '1.0-0' }}</td></ng-container>
    <tr mat-header-row *matHeaderRowDef="['term', 'apy', 'least']"></tr><tr mat-row *matRowDef="let one; columns: ['term', 'apy', 'least']"></tr></table><small>Effective {{ it.rates.effectiveOn | date: 'shortDate' }}. Rates may change after you open an account.</small></mat-card>
</aside></main>}\` })(class {
  all = signal(null);
  constructor() {
    const http = inject(HttpClient), ask = (path) => http.get('/api/v2/members/me/' + path);
    forkJoin({ overview: ask('overview'), transfers: ask('transfers'), goals: ask('goals'), messages: ask('messages'), rates: http.get('/api/v2/rates') }).subscribe((all) => this.all.set(all));
  }
  assets = (it) => sum(it.overview.accounts, (one) => one.balance.current);
  debts = (it) => sum(it.overview.loans, (one) => one.balance);
  net = (it) => this.assets(it) - this.debts(it);
  name = (it, id) => [...it.overview.accounts, ...it.overview.loans].find((one) => one.id === id)?.nickname;
});

const Account = Component({ selector: 'app-account', standalone: true, imports, template: \`
@if (all(); as it) {<main><div><h2>{{ it.account.nickname }} ••{{ it.account.mask }}</h2>
  <p>{{ it.account.balance.available | currency }} available of {{ it.account.balance.current | currency }}</p>
  <mat-chip-set><mat-chip>All</mat-chip><mat-chip>Money in</mat-chip><mat-chip>Money out</mat-chip><mat-chip>Checks</mat-chip></mat-chip-set>
  <table mat-table [dataSource]="it.rows">
    <ng-container matColumnDef="date"><th mat-header-cell *matHeaderCellDef>Date</th><td mat-cell *matCellDef="let one">{{ one.date | date: 'MMM d' }}</td></ng-container>
    <ng-container matColumnDef="what"><th mat-header-cell *matHeaderCellDef>Description</th><td mat-cell *matCellDef="let one">{{ one.checkNumber ? 'Check #' + one.checkNumber : one.merchant }}<small>{{ one.description | titlecase }}</small></td></ng-container>
    <ng-container matColumnDef="category"><th mat-header-cell *matHeaderCellDef>Category</th><td mat-cell *matCellDef="let one">{{ one.category }}</td></ng-container>
    <ng-container matColumnDef="amount"><th mat-header-cell *matHeaderCellDef>Amount</th><td mat-cell *matCellDef="let one">{{ one.direction === 'DEBIT' ? '−' : '+' }}{{ one.amount | currency }}</td></ng-container>
    <ng-container matColumnDef="balance"><th mat-header-cell *matHeaderCellDef>Balance</th><td mat-cell *matCellDef="let one">{{ one.status === 'PENDING' ? 'Pending' : (one.after | currency) }}</td></ng-container>
    <tr mat-header-row *matHeaderRowDef="columns"></tr><tr mat-row *matRowDef="let one; columns: columns"></tr></table>
  <mat-paginator [length]="it.moved.page.totalElements" [pageSize]="it.moved.page.size" [pageIndex]="it.moved.page.number" [pageSizeOptions]="[8, 25, 50]"></mat-paginator></div>
<aside><mat-card><mat-card-title>On this page</mat-card-title><p>Money in <b>{{ it.paidIn | currency }}</b></p><p>Money out <b>{{ it.paidOut | currency }}</b></p><p>{{ it.pending.length }} pending, {{ it.pendingSum | currency }} in all</p></mat-card>
  <mat-card><mat-card-title>Where it went</mat-card-title>@for (one of it.spent; track one.name) {<div class="row"><span>{{ one.name }}</span><b>{{ one.total | currency: 'USD' : 'symbol' : '1.0-0' }}</b><span>{{ one.total / it.spentInAll | percent }}</span></div>}</mat-card>
  <mat-card><mat-card-title>Details</mat-card-title><dl><dt>Member since</dt><dd>{{ it.member.memberSince | date: 'longDate' }}</dd><dt>Owner</dt><dd>{{ it.member.name.last }}, {{ it.member.name.first }}</dd><dt>Routing number</dt><dd>{{ it.member.branch.routingNumber }}</dd><dt>Branch</dt><dd>{{ it.member.branch.name }} ({{ it.member.branch.code }})</dd><dt>Phone</dt><dd>{{ it.member.branch.phone | phone }}</dd><dt>Last login</dt><dd>{{ it.member.lastLogin.at | date: 'medium' }} from {{ it.member.lastLogin.device }}, {{ it.member.lastLogin.city }}</dd></dl></mat-card></aside></main>}\` })(class {
  all = signal(null);
  columns = ['date', 'what', 'category', 'amount', 'balance'];
  constructor() {
    const http = inject(HttpClient), ask = (path) => http.get('/api/v2/' + path), id = location.pathname.split('/').at(-1);
    forkJoin({ member: ask('members/me'), overview: ask('members/me/overview'), categories: ask('categories'), moved: ask('accounts/' + id + '/transactions?page=0&size=8&sort=date,desc') }).subscribe((got) => this.all.set(this.read(got, id)));
  }
  read({ member, overview, categories, moved }, id) {
    const account = overview.accounts.find((one) => one.id === id) ?? overview.accounts[0], group = (one) => categories.find(({ id }) => id === one.categoryId);
    const signed = (one) => (one.direction === 'DEBIT' ? -one.amount : one.amount);
    let after = account.balance.current;
    const rows = moved.content.map((one) => { const row = { ...one, category: group(one)?.name, after }; if (one.status !== 'PENDING') after -= signed(one); return row; });
    const out = moved.content.filter((one) => one.direction === 'DEBIT'), spending = out.filter((one) => group(one)?.group === 'SPENDING'), pending = moved.content.filter((one) => one.status === 'PENDING');
    const spent = [...new Set(spending.map((one) => group(one).name))].map((name) => ({ name, total: sum(spending.filter((one) => group(one).name === name), (one) => one.amount) })).sort((a, b) => b.total - a.total);
    return { member, account, moved, rows, pending, spent, paidIn: sum(moved.content, (one) => (one.direction === 'CREDIT' ? one.amount : 0)), paidOut: sum(out, (one) => one.amount), pendingSum: sum(pending, (one) => one.amount), spentInAll: sum(spending, (one) => one.amount) };
  }
});

const Root = Component({ selector: 'app-root', standalone: true, imports: [...imports, Overview, Account], template: \`
<mat-toolbar color="primary"><span>Harborline Credit Union</span></mat-toolbar>
<nav mat-tab-nav-bar [tabPanel]="panel"><a mat-tab-link [active]="!account" href="/">Overview</a><a mat-tab-link [active]="account" href="/accounts/a-40917">Accounts</a><a mat-tab-link href="/pay">Pay & transfer</a><a mat-tab-link href="/deposit">Deposit a check</a></nav>
<mat-tab-nav-panel #panel>@if (account) {<app-account></app-account>} @else {<app-overview></app-overview>}</mat-tab-nav-panel>
<footer>Insured to at least $250,000 by the NCUA. Call 24/7 at 1-800-555-0199.</footer>\` })(class { account = location.pathname.startsWith('/accounts'); });
bootstrapApplication(Root, { providers: [provideHttpClient(), provideZoneChangeDetection()] });
`;

/** @type {Record<string, unknown>} */
const ANSWERS = {
  '/api/v2/members/me': union.MEMBER,
  '/api/v2/members/me/overview': union.OVERVIEW,
  '/api/v2/members/me/transfers': union.TRANSFERS,
  '/api/v2/members/me/goals': union.GOALS,
  '/api/v2/members/me/messages': union.MESSAGES,
  '/api/v2/rates': union.RATES,
  '/api/v2/categories': union.CATEGORIES,
  '/api/v2/accounts/a-40917/transactions': union.MOVED,
};
const ANGULAR = ['core', 'common', 'compiler', 'forms', 'platform-browser', 'material', 'cdk'];

/** @type {import('./app.mjs').App} */
export default {
  name: 'angular-material',
  version: `${VERSION}/${SEED}`,
  framework: 'Angular',
  shows:
    'a credit union in American English: money, shares and days by pipes, what a member has and owes in all, shares of a limit and of a term, cut previews; moves with signs, balances after each, sums by kind, which rows of how many, telephone numbers in groups',
  eyes: { locale: 'en-US', timezoneId: 'America/Los_Angeles' },
  async start() {
    const folder = await installNpm('angular-material', {
      ...Object.fromEntries(ANGULAR.map((name) => [`@angular/${name}`, VERSION])),
      ...{ rxjs: '7.8.2', 'zone.js': '0.16.3' },
    });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, ANSWERS[pathname]);
      if (pathname.startsWith('/built/')) return sendFile(answer, built, pathname.slice(7));
      return pathname.startsWith('/files/')
        ? sendFile(
            answer,
            path.join(folder, 'node_modules/@angular/material/prebuilt-themes'),
            pathname.slice(7),
          )
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'overview', open: (page, url) => open(page, `${url}/`, 'td.mat-mdc-cell') },
    { name: 'account', open: (page, url) => open(page, `${url}/accounts/a-40917`, 'tr:nth-child(2) td') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
