import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ManagedState } from '../../components/library/ManagedView';
import { loadManaged } from '../../store/managed';
import { managedProblems, watchManagedProblems } from '../../store/managed-state';
import { hostPattern } from '../../store/subscription-address';

/** What the administrator has set, as far as there is anything, and the way to allow what it needs. */
export function useManaged(): { managed: ManagedState | undefined; allow(): void } {
  const [managed, setManaged] = useState<ManagedState>();
  const reload = () => void look().then(setManaged);
  useEffect(() => {
    reload();
    return watchManagedProblems(reload);
  }, []);
  return {
    managed,
    allow() {
      // The background hears of the new right and goes on from there.
      if (managed) void browser.permissions.request({ origins: [...managed.waiting] }).then(reload, reload);
    },
  };
}

async function look(): Promise<ManagedState | undefined> {
  const { packs, sites, settings, problems } = await loadManaged(browser.storage.managed);
  if (packs.length + sites.length + Object.keys(settings).length + problems.length === 0) return undefined;
  const failures = await managedProblems();
  const contains = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
  const allowed = await Promise.all(sites.map(contains));
  const reached = await Promise.all(packs.map(({ url }) => contains(hostPattern(url))));
  const waiting = [
    ...sites.filter((_, n) => !allowed[n]),
    ...packs.filter(({ url }, n) => !reached[n] && failures[url]).map(({ url }) => hostPattern(url)),
  ];
  return {
    packs: packs.map(({ url }) => ({ url, ...(failures[url] ? { problem: failures[url] } : {}) })),
    sites: sites.map((pattern, n) => ({ pattern, allowed: allowed[n] === true })),
    settings: Object.entries(settings).map(([name, value]) => [name, String(value)] as const),
    problems,
    waiting: [...new Set(waiting)],
  };
}
