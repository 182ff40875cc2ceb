import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/zh_CN/messages.json';

export type MessageKey = keyof typeof messages;
/** The UI text of a key in the reader's language; `values` fill $1, $2, … */
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string;

const TextContext = createContext<Translate>((key) => key);
export const TextProvider = TextContext.Provider;

export function useText(): Translate {
  return useContext(TextContext);
}
