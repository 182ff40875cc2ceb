import type messages from '../public/_locales/zh_CN/messages.json';

export type MessageKey = keyof typeof messages;
/** The UI text of a key in the reader's language; `values` fill $1, $2, … */
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string;

let provided: Translate = (key) => key;

/** Gives all components their text. Once, before anything is rendered: the language does not change under a page. */
export function provideText(translate: Translate): void {
  provided = translate;
}

export const useText = (): Translate => provided;
