import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { provideText, type Translate } from '../../../components/text';
import messages from '../../../public/_locales/zh_CN/messages.json';

/** The Chinese UI text. An unknown key or a wrong number of values is an error. */
export const translate: Translate = (key, ...values) => {
  if (!Object.hasOwn(messages, key)) throw new Error(`No message ${key}`);
  const { message } = messages[key];
  const places = new Set(message.match(/\$\d/g));
  if (places.size !== values.length) throw new Error(`${key} takes ${places.size} values, not ${values.length}`);
  return message.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1]));
};

let root: HTMLElement;

beforeEach(() => {
  provideText(translate);
  document.documentElement.lang = 'zh-CN';
  document.title = '公文词解';
  // axe-core draws letters to tell icon fonts apart; jsdom has no canvas and complains at each.
  HTMLCanvasElement.prototype.getContext = () => null;
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Renders into a page's main element; again with other props to change what is there. */
export function mount(view: ComponentChildren): HTMLElement {
  void act(() => render(view, root));
  return root;
}

export function press(element: Element | null | undefined): void {
  if (!element) throw new Error('Nothing to press');
  void act(() => (element as HTMLElement).click());
}

export function type(input: Element | null, text: string): void {
  void act(() => {
    (input as HTMLInputElement).value = text;
    input!.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** The element of a role with an accessible name, as far as our own markup gives names. */
export function button(name: string): HTMLElement {
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent?.trim();
  const found = [...root.querySelectorAll('button')].filter((each) => nameOf(each) === name);
  if (found.length !== 1) throw new Error(`${found.length} buttons named ${name}`);
  return found[0]!;
}

/** The text as a reader sees it, without numbers that only number and without any space or punctuation. */
export function lettersOf(element: Element | null): string {
  const copy = element!.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return bare(copy.textContent ?? '');
}

export function bare(text: string): string {
  return text.replace(/[\p{P}\p{Z}\s]/gu, '');
}

/**
 * What axe-core has to say against the page as it is mounted. Rules that need layout or paint cannot judge in jsdom:
 * colours are covered by contrast.test.ts.
 */
export async function problems(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
