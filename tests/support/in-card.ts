import { readFileSync } from 'node:fs';
import type { Frame, JSHandle, Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/launch.ts';
import { until } from './session.ts';

/**
 * The card's shadow root is closed to every script of the page and of the test. The browser's own protocol hands out its
 * nodes; a function of the test then runs on them in the page.
 */

interface CdpNode {
  backendNodeId: number;
  shadowRoots?: { children?: CdpNode[] }[];
  nodeName: string;
}

interface BidiNode {
  sharedId?: string;
  value?: { localName?: string; children?: BidiNode[]; shadowRoot?: BidiNode | null };
}

interface Client {
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's own answers
  send(method: string, params: object): Promise<any>;
}

/**
 * Runs `ask` in the page with the card's outermost element (the popover in its shadow root).
 * @returns what it returns, as JSON; undefined while no card is open in the frame.
 */
export async function inCard<T, A extends unknown[]>(
  session: Session,
  where: Page | Frame,
  ask: (card: HTMLElement, ...given: A) => T,
  ...given: A
): Promise<T | undefined> {
  const frame = frameOf(where);
  // tsx gives inner functions a helper that the page does not have.
  const source = `function (card, given) {
    const __name = (one) => one;
    return JSON.stringify((${ask.toString()})(card, ...JSON.parse(given)));
  }`;
  const run = session.kind === 'chromium' ? inChromium : inFirefox;
  const answer = await run(session, frame, source, JSON.stringify(given));
  return answer === undefined ? undefined : (JSON.parse(answer) as T);
}

async function inChromium(_: Session, frame: Frame, source: string, given: string): Promise<string | undefined> {
  const client = (frame as unknown as { client: Client }).client;
  const host: JSHandle<Element | null> = await frame.evaluateHandle(() => document.querySelector('gongwen-card'));
  try {
    const { objectId } = host.remoteObject() as { objectId?: string };
    if (!objectId) return undefined;
    const { node } = (await client.send('DOM.describeNode', { objectId, depth: 2, pierce: true })) as { node: CdpNode };
    const place = node.shadowRoots?.[0]?.children?.find(({ nodeName }) => /^div$/i.test(nodeName));
    if (!place) return undefined;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: place.backendNodeId });
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (given) { return (${source})(this, given) }`,
      arguments: [{ value: given }],
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await host.dispose();
  }
}

async function inFirefox(session: Session, frame: Frame, source: string, given: string): Promise<string | undefined> {
  const { connection } = session.browser as unknown as { connection: Client };
  const target = { context: (frame as unknown as { _id: string })._id };
  const asked = await connection.send('script.callFunction', {
    functionDeclaration: '() => document.querySelector("gongwen-card")',
    ...{ target, awaitPromise: false, serializationOptions: { includeShadowTree: 'all', maxDomDepth: 2 } },
  });
  const host = asked.result.result as BidiNode;
  const place = host?.value?.shadowRoot?.value?.children?.find(({ value }) => value?.localName === 'div');
  if (!place?.sharedId) return undefined;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: source,
    arguments: [{ sharedId: place.sharedId }, { type: 'string', value: given }],
    ...{ target, awaitPromise: false, userActivation: true },
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result.value;
}

const frameOf = (where: Page | Frame): Frame => ('mainFrame' in where ? where.mainFrame() : where);

/** What the reader sees on the open card, '' where none is open. */
export async function cardWords(session: Session, where: Page | Frame): Promise<string> {
  return (await inCard(session, where, (card) => card.innerText)) ?? '';
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The card's box in the viewport of its frame, in CSS px, at rest. */
export function cardBox(session: Session, where: Page | Frame): Promise<Rect | undefined> {
  return inCard(session, where, (card) => {
    for (const animation of card.getAnimations()) animation.finish();
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** Waits for a button of the card that says one of these, and clicks it with the mouse. */
export async function pressInCard(session: Session, where: Page | Frame, labels: string[]): Promise<void> {
  const find = () =>
    inCard(
      session,
      where,
      (card, labels) => {
        for (const animation of card.getAnimations()) animation.finish();
        const buttons = [...card.querySelectorAll<HTMLElement>('button, a')];
        const names = (button: HTMLElement) => [button.innerText.trim(), button.getAttribute('aria-label')];
        const found = buttons.find((button) => names(button).some((name) => name && labels.includes(name)));
        if (!found) return undefined;
        found.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      labels,
    );
  const at = await until(find, (place) => place !== undefined && place !== null);
  const { x, y } = await offsetOf(where);
  const page = 'mainFrame' in where ? where : where.page();
  await page.mouse.click(at!.x + x, at!.y + y);
}

/** Where a frame's viewport begins in that of the page. */
export async function offsetOf(where: Page | Frame): Promise<{ x: number; y: number }> {
  let x = 0;
  let y = 0;
  let frame: Frame | null = frameOf(where);
  while (frame?.parentFrame()) {
    const element = await frame.frameElement();
    const box = await element?.evaluate((one) => {
      const { left, top } = one.getBoundingClientRect();
      const { paddingLeft, paddingTop } = getComputedStyle(one);
      const inner = (start: number, border: number, padding: string) => start + border + Number.parseFloat(padding);
      return { left: inner(left, one.clientLeft, paddingLeft), top: inner(top, one.clientTop, paddingTop) };
    });
    x += box?.left ?? 0;
    y += box?.top ?? 0;
    frame = frame.parentFrame();
  }
  return { x, y };
}

const MESSAGES = ['zh_CN', 'en'].map(
  (lang) =>
    JSON.parse(readFileSync(`public/_locales/${lang}/messages.json`, 'utf8')) as Record<string, { message: string }>,
);

/** What a message may read: browsers do not all take the language that the test asks for. */
export function said(key: string): string[] {
  return MESSAGES.map((messages) => messages[key]!.message);
}

/** Waits until the open card says something. @returns all that it says. */
export function cardSays(session: Session, where: Page | Frame, text: string): Promise<string> {
  return until(
    () => cardWords(session, where),
    (words) => words.includes(text),
  );
}
