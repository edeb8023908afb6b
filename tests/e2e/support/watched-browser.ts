import { type LaunchOptions, launch, type Session } from '../../../src/cli/browsers/launch.mjs';

export interface WatchedSession extends Session {
  /** The extension may ask for this address: the person of this test told it to. */
  allow(url: string): void;
}

/**
 * A browser with the extension, whose every request is noted. Closing it fails when the extension has asked the network for
 * anything that no person asked for.
 */
export async function launchWatched(name: Session['name'], options: LaunchOptions): Promise<WatchedSession> {
  const session = await launch(name, options);
  return held(session, await session.watchRequests(), session.close);
}

/** A session that is held to what it has asked since now, when it ends: by `end`, whatever comes of it. */
export async function held(
  session: Session,
  requests: () => Promise<string[]>,
  end: () => Promise<void>,
): Promise<WatchedSession> {
  const { length: before } = await requests();
  const allowed = new Set<string>();
  return {
    ...session,
    allow: (url) => allowed.add(url),
    async close() {
      const asked = (await requests()).slice(before);
      await end();
      const own = asked.filter((url) => !allowed.has(url));
      if (own.length > 0) throw new Error(`The extension asked the network for ${own.join(', ')}`);
    },
  };
}
