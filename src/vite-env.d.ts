/// <reference types="vite/client" />
/// <reference types="@crxjs/vite-plugin/client" />

/** The addresses of a script that is built in parts: `src/cli/content-parts.mjs`. */
declare module '*?parts' {
  const paths: [first: string, ...rest: string[]];
  export default paths;
}
