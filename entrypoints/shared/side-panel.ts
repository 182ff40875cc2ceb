import { browser } from 'wxt/browser';

interface SidePanel {
  open?(options: { windowId: number }): Promise<void>;
}

interface Sidebar {
  open(): Promise<void>;
}

// Each browser has its own, which the common types do not know.
const sidePanel = (): SidePanel | undefined => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
const sidebar = (): Sidebar | undefined => (browser as { sidebarAction?: Sidebar }).sidebarAction;

/** Whether the browser can show a page beside another one. */
export const hasSidePanel = (): boolean => Boolean(sidePanel()?.open ?? sidebar()?.open);

/**
 * Opens the panel beside the page. To be called within what the reader does, before anything is waited for: browsers
 * refuse it later.
 * @returns whether there is one.
 */
export async function openSidePanel(windowId: number | undefined): Promise<boolean> {
  try {
    const chromiums = sidePanel();
    if (chromiums?.open && windowId !== undefined) await chromiums.open({ windowId });
    else {
      const firefoxs = sidebar();
      if (!firefoxs) return false;
      await firefoxs.open();
    }
    return true;
  } catch {
    return false;
  }
}
