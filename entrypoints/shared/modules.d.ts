/** The compiled index of the bundled packs, made at build time (see wxt.config.ts). */
declare module 'virtual:glossary-index' {
  import type { SerialIndex } from '../../glossary/match/serial';

  const index: SerialIndex;
  export default index;
}

declare module '*.css?inline' {
  const css: string;
  export default css;
}
