import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { PANEL_PORT, parseToPanel } from '../../store/messages';

export interface Told {
  /** What was found on the page has changed, or the page itself. */
  changed(): void;
  /** The first term in view of a frame, and which of that frame's mentions of it that is. */
  at(place: { entry: string; frame: number; nth: number }): void;
}

/** A panel's, or the popup's, connections to the page in a tab and to its frames, made again as often as they are lost. */
export class Follower {
  readonly #tab: number;
  readonly #told: Told;
  readonly #ports = new Map<number, Runtime.Port>();

  constructor(tab: number, told: Told) {
    this.#tab = tab;
    this.#told = told;
    browser.runtime.onMessage.addListener(this.#heard);
    this.#connect(0);
  }

  /** Follows these frames as well. @param frames as the page has told of them. */
  follow(frames: Iterable<number>): void {
    for (const frame of frames) this.#connect(frame);
  }

  stop(): void {
    browser.runtime.onMessage.removeListener(this.#heard);
    for (const port of this.#ports.values()) port.disconnect();
    this.#ports.clear();
  }

  /** A content script that begins, or finds more terms, tells the background; that is heard here as well. */
  #heard = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const { type } = (message ?? {}) as { type?: unknown };
    if (sender.id !== browser.runtime.id || sender.tab?.id !== this.#tab || type !== 'count') return;
    this.#connect(sender.frameId ?? 0);
    this.#told.changed();
  };

  #connect(frame: number): void {
    if (this.#ports.has(frame)) return;
    const port = browser.tabs.connect(this.#tab, { name: PANEL_PORT, frameId: frame });
    this.#ports.set(frame, port);
    port.onMessage.addListener((message: unknown) => {
      const parsed = parseToPanel(message);
      if (parsed?.type === 'changed') this.#told.changed();
      if (parsed?.type === 'at') this.#told.at({ entry: parsed.entry, frame, nth: parsed.nth });
    });
    port.onDisconnect.addListener(() => {
      if (this.#ports.get(frame) === port) this.#ports.delete(frame);
    });
  }
}
