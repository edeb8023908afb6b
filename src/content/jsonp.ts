/** The parameter that names the function an answer calls. Only its address tells JSONP from a script of the site. */
const CALLBACK = /[?&](?:_?callback|jsonp|jsoncallback|cb)=[A-Za-z_$][\w$.[\]]*(?:&|$)/i;

/** Files that Nuxt 2 generates for each page: its state, and what a link to it brings. */
const GENERATED = /\/static\/[^?#]+\/(?:payload|state)\.js(?:[?#]|$)/;

/** Whether a script is an answer that calls a function of the page with data. */
export function isJsonp(url: string): boolean {
  return CALLBACK.test(url) || GENERATED.test(url);
}
