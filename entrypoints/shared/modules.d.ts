/** The compiled index of the bundled packs in base64, made at build time (see wxt.config.ts). */
declare module 'virtual:glossary-index' {
  const index: string;
  export default index;
}

declare module '*.css?inline' {
  const css: string;
  export default css;
}
