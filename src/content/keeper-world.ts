/** What the keeper leaves in the extension's world of a frame for the content script, which may come much later. */
export interface Keeper {
  /** To the recorder; null while there is none. */
  port: MessagePort | null;
  /** The inline scripts of the document in the order they came, those that took themselves away among them. */
  scripts: HTMLScriptElement[];
}

export interface KeeperWorld {
  backlightKeeper?: Keeper;
}

export function keeperOf(world: KeeperWorld): Keeper {
  world.backlightKeeper ??= { port: null, scripts: [] };
  return world.backlightKeeper;
}

export const ourWorld: KeeperWorld = globalThis as KeeperWorld;
