import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/launch.ts';

interface CdpNode {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

interface BidiNode {
  type: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

/**
 * What a reader sees written on the open card, '' where none is open. The card's shadow root is closed to every script
 * of the page and of the test: only the browser's own protocol can look in.
 */
export async function cardText(session: Session, page: Page): Promise<string> {
  return session.kind === 'chromium' ? inChromium(await page.createCDPSession()) : inFirefox(session.browser, page);
}

async function inChromium(cdp: CDPSession): Promise<string> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: CdpNode };
  await cdp.detach();
  const host = find(root);
  return host ? textOf(host) : '';

  function find(node: CdpNode): CdpNode | undefined {
    if (node.nodeName === 'GONGWEN-CARD') return node;
    for (const child of node.children ?? []) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  }

  function textOf(node: CdpNode): string {
    if (node.nodeName === 'STYLE') return '';
    if (node.nodeType === 3) return node.nodeValue;
    return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join('');
  }
}

async function inFirefox(browser: Browser, page: Page): Promise<string> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: unknown): Promise<{ result: { result?: BidiNode } }> };
  };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: '() => document.querySelector("gongwen-card")',
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 100 },
  });
  const node = answer.result.result;
  return node ? textOf(node) : '';

  function textOf({ value }: BidiNode): string {
    if (!value || value.localName === 'style') return '';
    if (value.nodeType === 3) return value.nodeValue ?? '';
    return [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])].map(textOf).join('');
  }
}
