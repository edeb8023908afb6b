/** The events, dispatched on `performance`, by which the two worlds of a page find each other. */

/**
 * "Here is a port": a MessageEvent with one port, from the extension's world to the recorder.
 *
 * Why on `performance`: it is one object in both worlds, and unlike on `document` no listener on `window` comes before ours, and
 * `document.open()` does not take ours away. A recorder that was there from the start hears it before any page script can.
 */
export const PORT = 'backlight:port';

/** "Is there a recorder?", from one that has just started. One that is there cancels it; a keeper that still has its port hands it over. */
export const HELLO = 'backlight:hello';
