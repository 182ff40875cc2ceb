import { browser } from 'wxt/browser';
import type { ToPage } from '../../store/messages';

const STEPS: Record<string, 1 | -1> = { 'next-term': 1, 'previous-term': -1 };

/** The keys that walk from term to term; the reader can change them on the browser's page of shortcuts. */
export function listenForCommands(): void {
  browser.commands?.onCommand.addListener((command: string) => {
    const by = STEPS[command];
    if (by) void walk(by);
  });
}

async function walk(by: 1 | -1): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const message: ToPage = { type: 'walk', by };
  // No content script there: nothing to walk.
  await browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => {});
}
