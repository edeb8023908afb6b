/** A failure the person can do something about: its message is the one sentence they are told. */
export class Failure extends Error {}
