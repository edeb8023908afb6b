import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { type Desk, openDesk } from '../../src/cli/browsers/ask.mjs';
import type { Report, ReportItem } from '../../src/model';
import type { WatchedSession } from './support/watched-browser';

/** A browser with Backlight, a small server, and someone who asks. */
export interface Stage {
  session: WatchedSession;
  desk: Desk;
  /** Address of a path, on either of two origins. */
  at(path: string, origin?: 'own' | 'other'): string;
  /** A path's page opened in a new tab, in front. */
  open(path: string): Promise<Tab>;
  close(): Promise<void>;
}

export interface Tab {
  page: Page;
  tabId: number;
  /** Labels the tab and waits for the report. */
  label(): Promise<Report>;
  report(): Promise<Report | null>;
  off(): Promise<void>;
  state(): Promise<string>;
}

/** Answers by path: HTML where it begins with `<`, else JSON; null never comes. */
export type Answers = Record<string, string | null | ((origin: { own: string; other: string }) => string)>;

export async function setStage(session: WatchedSession, answers: Answers): Promise<Stage> {
  const server = await serve(answers);
  const { port } = server.address() as AddressInfo;
  const hosts = { own: `http://127.0.0.1:${port}`, other: `http://localhost:${port}` };
  const desk = await openDesk(session);
  const at = (path: string, origin: 'own' | 'other' = 'own') => hosts[origin] + path;
  return {
    session,
    desk,
    at,
    async open(path) {
      const page = await session.browser.newPage();
      await page.goto(at(path), { waitUntil: 'domcontentloaded' });
      return tabOf(page, await desk.tabIdOf(page), desk);
    },
    async close() {
      await session.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

function tabOf(page: Page, tabId: number, desk: Desk): Tab {
  const report = () => desk.ask({ type: 'report', tabId });
  return {
    page,
    tabId,
    report,
    async label() {
      const { tab } = await desk.ask({ type: 'analyze', tabId });
      const answer = await report();
      if (!answer) throw new Error(`There is no report; the tab was ${JSON.stringify(tab)}.`);
      return answer;
    },
    async off() {
      await desk.ask({ type: 'off', tabId });
    },
    async state() {
      return (await desk.ask({ type: 'overview', tabId })).tab.state;
    },
  };
}

async function serve(answers: Answers): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? '/', 'http://any').pathname];
    if (answer === null) return;
    const { port } = server.address() as AddressInfo;
    const origin = { own: `http://127.0.0.1:${port}`, other: `http://localhost:${port}` };
    const body = typeof answer === 'function' ? answer(origin) : answer;
    const type = body?.startsWith('<') ? 'text/html; charset=utf-8' : 'application/json';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  server.listen(0);
  await once(server, 'listening');
  return server;
}

/** What stands in the page where an item says it is, by the XPath convention of reports; null where there is nothing. */
export async function textAt(page: Page, { frame, xpath, node }: ReportItem): Promise<string | null> {
  let at: Frame = page.mainFrame();
  for (const path of frame ? frame.split('>>') : []) {
    const iframe = (await at.evaluateHandle(nodeAt, path)) as unknown as ElementHandle<HTMLIFrameElement>;
    at = await iframe.contentFrame();
  }
  return at.evaluate(
    `(${textIn})((${nodeAt})(${JSON.stringify(xpath)}), ${JSON.stringify([xpath, node])})`,
  ) as Promise<string | null>;
}

/** Runs in the page. Closed shadow roots are found where the page keeps them for us. */
function nodeAt(xpath: string): Node | null {
  const roots = (window as { closedRoots?: Map<Element, ShadowRoot> }).closedRoots;
  let at: Node | null = document;
  for (const step of xpath.split('/').filter(Boolean)) {
    if (!at || step.startsWith('@') || step.startsWith('::')) break;
    const [, name = '', n = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (name === 'shadow-root()') at = (at as Element).shadowRoot ?? roots?.get(at as Element) ?? null;
    else {
      // Not `localName`: the page has a form with a field of that name.
      const isIt = (node: Node) =>
        name === 'text()' ? node.nodeType === 3 : node.nodeType === 1 && node.nodeName.toLowerCase() === name;
      at = [...at.childNodes].filter(isIt)[Number(n) - 1] ?? null;
    }
  }
  return at;
}

/** Runs in the page. */
function textIn(node: Node | null, [xpath, kind]: [string, string]): string | null {
  if (!node) return null;
  const step = xpath.split('/').at(-1)!;
  if (kind === 'text') return (node as Text).data;
  if (kind === 'value') return (node as HTMLInputElement).value;
  if (kind === 'generated') return JSON.parse(getComputedStyle(node as Element, step).content);
  if (step === '@style-background')
    return /url\("(.*)"\)/.exec(getComputedStyle(node as Element).backgroundImage)?.[1] ?? null;
  return (node as Element).getAttribute(step.slice(1));
}

/** An item by its text, white space aside. */
export function itemOf(report: Report | null, text: string): ReportItem | undefined {
  return report?.items.find((item) => item.text.trim() === text);
}
