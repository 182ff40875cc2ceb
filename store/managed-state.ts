import { storage } from 'wxt/utils/storage';

/** Why packs that were handed out could not be had, by address: codes of the subscription. */
const problems = storage.defineItem<Record<string, string>>('local:managedProblems', { fallback: {} });

export async function managedProblems(): Promise<Record<string, string>> {
  return { ...(await problems.getValue()) };
}

/** Only what is not as it was is stored: the managers that are open hear of each change. */
export async function noteManagedProblems(found: Record<string, string>): Promise<void> {
  if (JSON.stringify(await managedProblems()) !== JSON.stringify(found)) await problems.setValue(found);
}

/** @returns a function that ends it. */
export function watchManagedProblems(changed: () => void): () => void {
  return problems.watch(changed);
}
