import type { Scripting } from 'webextension-polyfill';
import { browser } from '../browser/api';
import { scripts } from './scripts';

export const ALL_SITES = ['<all_urls>'];
const EVERYWHERE = 'everywhere';

/**
 * The recorder, then the keeper: the recorder must be there when the keeper hands over its port, and both before any script of
 * the page. `name` tells one registration from another.
 */
export function listeningScripts(
  name: string,
  matches: string[],
  persist: boolean,
): Scripting.RegisteredContentScript[] {
  const common = {
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: persist,
  } as const;
  return [
    { ...common, id: `${name}-recorder`, js: [scripts.recorder], world: 'MAIN' },
    { ...common, id: `${name}-keeper`, js: [scripts.keeper], world: 'ISOLATED' },
  ];
}

let turn = Promise.resolve();

/** Makes what is registered what the all-sites permission says. Calls that overlap wait for each other. */
export function keepRegistered(): Promise<void> {
  turn = turn.then(register, register);
  return turn;
}

async function register(): Promise<void> {
  const wanted = (await browser.permissions.contains({ origins: ALL_SITES }))
    ? listeningScripts(EVERYWHERE, ALL_SITES, true)
    : [];
  const ours = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    id.startsWith(EVERYWHERE),
  );
  if (namesOf(ours) === namesOf(wanted)) return;
  if (ours.length) await browser.scripting.unregisterContentScripts({ ids: ours.map(({ id }) => id) });
  if (wanted.length) await browser.scripting.registerContentScripts(wanted);
}

/** The paths change with every version; browsers may give them back as full addresses. */
function namesOf(list: Scripting.RegisteredContentScript[]): string {
  const names = list.map(({ id, js }) => `${id} ${js?.[0]?.split('/').at(-1)}`);
  return names.sort().join();
}
