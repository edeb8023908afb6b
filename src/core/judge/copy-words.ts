/** What a text must have to say anything at all, and to be copy rather than a number. */
export const WORD = /[\p{L}\p{N}]/u;
export const WORD_OF_COPY = /\p{L}/u;
