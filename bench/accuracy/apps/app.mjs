/**
 * A real application to measure on. Nothing of it is written here; the data it shows is invented here.
 *
 * @typedef {object} App
 * @property {string} name
 * @property {string} version of the program and of the data: a truth found for another one is void
 * @property {string} framework
 * @property {string} shows what it adds to the others
 * @property {() => Promise<import('../host/serve.mjs').Running>} start
 * @property {(path: string) => boolean} [shipped] whether a JSON address is a file of the program (a translation), not data
 * @property {true} [unsteadyOrder] every start of the server puts the items of its arrays in another order: of paths, only the
 *   fields and the values can be compared
 * @property {{ locale?: string; timezoneId?: string }} [eyes] whose browser it is, where it is not an American's in London
 * @property {string} [data] what it is filled with, where another application is filled with the same
 * @property {Screen[]} screens
 *
 * @typedef {object} Screen
 * @property {string} name
 * @property {(page: import('playwright').Page, url: string) => Promise<void>} open waits on selectors, never on texts:
 *   texts change under intervention, and on fewer rows than there are: lists lose one
 */
export {};
