// Stands between a page and its server, notes the leaves that pass, and changes those a plan names.
import { get } from 'node:http';
import { changed } from './change.mjs';
import { totalIn } from './header-totals.mjs';
import { isTableKey, jsonParts, mapLeaves, requestName, step } from './leaves.mjs';
import { withWrittenAnswers } from './written-answers.mjs';

/**
 * What to change in one render.
 *
 * @typedef {object} Plan
 * @property {Map<string, { seed: string; variant: number; gentle: boolean }>} leaves by leaf key
 * @property {Map<string, string>} names strings renamed wherever they stand: values, member names, and back in what the page sends
 * @property {Map<string, string>} twins member names that get another beside them, with the same value
 * @property {Map<string, number>} shortened arrays and tables (request and path) that lose an item: which, from their end, 0 for the last
 * @property {Map<string, unknown>} filled arrays with nothing in them (request and path) that get an item
 * @property {boolean} drifting what is changed is changed anew at every asking: differences show
 */

/** The whole text, or items of a list with commas. @param {string} value @param {Map<string, string>} names */
function renamed(value, names) {
  if (names.size === 0) return value;
  return (
    names.get(value) ??
    value.replace(/[^,]+/g, (item) => item.replace(item.trim(), (word) => names.get(word) ?? word))
  );
}

/** A number that is a name elsewhere. @param {import('./leaves.mjs').Scalar} value @param {Map<string, string>} names */
function renamedNumber(value, names) {
  const put = typeof value === 'number' ? names.get(String(value)) : undefined;
  return put === undefined ? value : Number(put);
}

/** The rest of an address that holds no data whatever the answer is. */
const FILE = /[^?#]*\.(?:m?js|css|html?|map|woff2?|ttf|png|jpe?g|gif|svg|ico|webp)(?:[?#]|$)/;

const REST_MS = 700;
const MOST_MS = 3000;

/** What an endless answer brings until it rests. @param {string} url @param {Record<string, string>} headers @returns {Promise<string>} */
function untilRest(url, headers) {
  return new Promise((resolve) => {
    let text = '';
    const asked = get(url, {
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
    });
    const done = () => {
      asked.destroy();
      resolve(text);
    };
    const last = setTimeout(done, MOST_MS);
    let rest = last;
    asked.on('response', (answer) =>
      answer.setEncoding('utf8').on('data', (/** @type {string} */ piece) => {
        text += piece;
        if (rest !== last) clearTimeout(rest);
        rest = setTimeout(done, REST_MS);
      }),
    );
    asked.on('error', done);
  });
}

/** Objects in which a member name is noted. */
const MOST_PLACES = 40;

/** A plain text no longer than this is one value; a longer one, too, if it is no file: a template most likely. */
const LONGEST_WORD = 200;
const NAMED_FILE = /\.\w{1,8}$/;

/** @template T @param {T[]} items @param {number} [lost] from the end */
function without(items, lost) {
  return lost === undefined ? items : items.filter((_, i) => i !== items.length - 1 - lost);
}

/** @returns {Plan} */
export function emptyPlan() {
  return {
    leaves: new Map(),
    names: new Map(),
    twins: new Map(),
    shortened: new Map(),
    filled: new Map(),
    drifting: false,
  };
}

export class Interceptor {
  /** @type {Map<string, import('./leaves.mjs').Leaf>} */ leaves = new Map();
  /** @type {Map<string, { key: string; field: string; address: string; path: string; method: string; size: number; last?: unknown }>} */
  arrays = new Map();
  /** Member names, with the requests and paths where each stands. @type {Map<string, import('./leaves.mjs').Leaf[]>} */ members =
    new Map();
  /** Every address and body the page sent. */ sent = '';
  /** Messages of each kind so far. @type {Map<string, number>} */ messages = new Map();
  html = '';
  /** How often each leaf passed. @type {Map<string, number>} */ asked = new Map();
  /** What was put in place of what. @type {Map<string, string>} */ swapped = new Map();

  /**
   * @param {import('../apps/app.mjs').App} app
   * @param {Plan} plan
   */
  constructor(app, plan) {
    this.app = app;
    this.plan = plan;
  }

  /** @param {import('playwright').BrowserContext} context @param {string} url */
  async attach(context, url) {
    const { host } = new URL(url);
    await context.route(new RegExp(`^https?://${host.replaceAll('.', '\\.')}/(?!${FILE.source})`), (route) =>
      this.answer(route).catch(() => route.abort().catch(() => {})),
    );
    await context.routeWebSocket(/.*/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) =>
        server.send(typeof message === 'string' ? this.unnamed(message) : message),
      );
      server.onMessage((message) =>
        socket.send(
          typeof message === 'string'
            ? this.rewritten(message, requestName('WS', socket.url()), true)
            : message,
        ),
      );
    });
  }

  /** @param {import('playwright').Route} route */
  async answer(route) {
    const request = route.request();
    const type = request.resourceType();
    if (type === 'eventsource') return this.answerEvents(route);
    if (!['document', 'xhr', 'fetch'].includes(type)) return route.continue();
    const sent = request.postData();
    const url = this.unnamed(request.url());
    this.sent += `${decodeURIComponent(url)} ${sent ?? ''}\n`;
    const response = await route.fetch({
      url,
      ...(sent ? { postData: this.unnamed(sent) } : {}),
      timeout: 0,
    });
    const mime = response.headers()['content-type'] ?? '';
    if (/^(?:image|font|audio|video)|octet-stream|javascript|css/.test(mime))
      return route.fulfill({ response });
    const came = await response.text();
    const text = /html/.test(mime) ? this.rewrittenPage(came, url) : came;
    this.html += /html/.test(mime) ? came : '';
    const shipped = this.app.shipped?.(new URL(url).pathname) ?? false;
    const name = requestName(request.method(), url, sent);
    const isValue =
      /^text\/(?:plain|markdown)/.test(mime) &&
      !jsonParts(text) &&
      (text.length <= LONGEST_WORD || !NAMED_FILE.test(new URL(url).pathname));
    const body = shipped ? text : isValue ? String(this.changedJson(text, name)) : this.rewritten(text, name);
    const { 'content-length': _, 'content-encoding': __, etag: ___, ...kept } = response.headers();
    const headers = this.changedHeaders(kept, name);
    if (body === came && Object.keys(kept).every((one) => kept[one] === headers[one]))
      return route.fulfill({ response });
    return route.fulfill({ status: response.status(), headers, body });
  }

  /**
   * Server-sent events: what came until the stream rested is one answer, and the page is told not to ask again soon.
   *
   * @param {import('playwright').Route} route
   */
  async answerEvents(route) {
    const url = this.unnamed(route.request().url());
    const text = await untilRest(url, await route.request().allHeaders());
    const body = `retry: 600000\n${this.rewritten(text, requestName('GET', url))}`;
    return route.fulfill({ status: 200, headers: { 'content-type': 'text/event-stream' }, body });
  }

  /** @param {string} html @param {string} url */
  rewrittenPage(html, url) {
    return withWrittenAnswers(html, url, (body, from) => this.rewritten(body, requestName('GET', from)));
  }

  /** What the page sends names things as the server knows them. @param {string} sent */
  unnamed(sent) {
    let text = sent;
    for (const [from, to] of this.plan.names)
      text = text.replaceAll(to, from).replaceAll(encodeURIComponent(to), encodeURIComponent(from));
    return text;
  }

  /** @param {string} text @param {ReturnType<typeof requestName>} request @param {boolean} isMessage one of many on its connection */
  rewritten(text, request, isMessage = false) {
    const parts = jsonParts(text);
    if (!parts) return text;
    const before = parts.map((part) => ('json' in part ? JSON.stringify(part.json) : part.text)).join('');
    let event = '';
    const after = parts
      .map((part) => {
        if ('json' in part)
          return JSON.stringify(
            this.changedJson(
              part.json,
              request,
              isMessage || parts.length > 1 ? this.nextName(event, part.json) : '',
            ),
          );
        event = /^event: ?(.*)/.exec(part.text)?.[1] ?? event;
        return part.text;
      })
      .join('');
    return before === after ? text : after;
  }

  /** A name for one message of many: its kind and how many of that kind came before. @param {string} event @param {unknown} json */
  nextName(event, json) {
    const kind = event || (Array.isArray(json) && typeof json[0] === 'string' ? json[0] : 'message');
    const n = this.messages.get(kind) ?? 0;
    this.messages.set(kind, n + 1);
    return ` ${kind}:${n}`;
  }

  /** @param {string} key */
  askedAgain(key) {
    const times = (this.asked.get(key) ?? 0) + 1;
    this.asked.set(key, times);
    return ` ${times}`;
  }

  /**
   * A total in a header is a value as one in a body is.
   *
   * @param {Record<string, string>} headers
   * @param {ReturnType<typeof requestName>} request
   */
  changedHeaders(headers, request) {
    return Object.fromEntries(
      Object.entries(headers).map(([name, said]) => {
        const found = totalIn(name, said);
        const path = `headers['${name}']`;
        return [name, found ? found.before + this.changedLeaf(request, '', path, path, found.total) : said];
      }),
    );
  }

  /** @param {unknown} json @param {ReturnType<typeof requestName>} request @param {string} message */
  changedJson(json, request, message = '') {
    const label = `${request.method} ${request.address}${message}`;
    this.noteShape(json, request, label, '$', '$');
    const { names, twins, shortened, filled } = this.plan;
    const mapped = mapLeaves(json, (path, field, value) =>
      this.changedLeaf(request, message, path, field, value),
    );
    const isReshaped = names.size || twins.size || shortened.size || filled.size;
    return isReshaped ? this.reshaped(mapped, label, '$') : mapped;
  }

  /**
   * Notes a value that passes; answers what the plan puts in its place.
   *
   * @param {ReturnType<typeof requestName>} request
   * @param {string} message
   * @param {string} path
   * @param {string} field
   * @param {import('./leaves.mjs').Scalar} value
   */
  changedLeaf({ method, address, place }, message, path, field, value) {
    const key = `${method} ${address}${message} ${path}`;
    const kind = `${place}${message.replace(/\d+$/, '')} ${field}`;
    this.leaves.set(key, { key, method, address, path, field: kind, value });
    const { leaves, names, drifting } = this.plan;
    const planned = leaves.get(key);
    const asked = drifting ? this.askedAgain(key) : '';
    const put = planned
      ? changed(value, planned.seed + asked, planned.variant, field, planned.gentle)
      : typeof value === 'string'
        ? renamed(value, names)
        : renamedNumber(value, names);
    if (put !== value) this.swapped.set(String(put), String(value));
    return put;
  }

  /** @param {unknown} json @param {ReturnType<typeof requestName>} request @param {string} label @param {string} path @param {string} field */
  noteShape(json, request, label, path, field) {
    const { method, address, place } = request;
    const key = `${label} ${path}`;
    if (Array.isArray(json)) {
      this.arrays.set(key, {
        ...{ key, method, address, path, field: `${place} ${field}` },
        size: json.length,
        last: json.at(-1),
      });
      for (const [i, item] of json.entries())
        this.noteShape(item, request, label, `${path}[${i}]`, `${field}[*]`);
    } else if (json !== null && typeof json === 'object') {
      if (Object.keys(json).some(isTableKey))
        this.arrays.set(key, {
          ...{ key, method, address, path, field: `${place} ${field}` },
          size: Object.keys(json).length,
        });
      for (const [name, child] of Object.entries(json)) {
        const places = this.members.get(name) ?? [];
        if (places.length < MOST_PLACES)
          places.push({
            key: `${key}~${name}`,
            method,
            address,
            path: `${path}~${name}`,
            field,
            value: name,
          });
        this.members.set(name, places);
        this.noteShape(child, request, label, path + step(name), field + step(name));
      }
    }
  }

  /** @param {unknown} json @param {string} label @param {string} path @returns {unknown} */
  reshaped(json, label, path) {
    if (Array.isArray(json)) {
      const items = json.map((item, i) => this.reshaped(item, label, `${path}[${i}]`));
      const key = `${label} ${path}`;
      if (this.plan.filled.has(key)) return [...items, this.plan.filled.get(key)];
      return without(items, this.plan.shortened.get(key));
    }
    if (json === null || typeof json !== 'object') return json;
    const members = without(Object.entries(json), this.plan.shortened.get(`${label} ${path}`));
    return Object.fromEntries(
      members.flatMap(([name, child]) => {
        const twin = this.plan.twins.get(name);
        const value = this.reshaped(child, label, path + step(name));
        const own = [this.plan.names.get(name) ?? name, value];
        return twin === undefined ? [own] : [own, [twin, value]];
      }),
    );
  }
}
