import { useRef, useState } from 'preact/hooks';
import type { Fetched, SubscribeState } from '../../components/library/SubscribeView';
import type { PackRow } from '../../components/library/types';
import { addressProblem, fetchPack } from '../../store/subscription';
import { subscribe } from '../../store/subscription-update';
import { bundledIds, library } from './connection';
import { codeOf, isCalledOff } from './failures';
import { askForHosts, releaseHost } from './permission';

const SAMPLE = 8;

/** A subscription from its address to the pack in the library. */
export function useSubscribe(packs: readonly PackRow[], onDone: (fetched: Fetched) => void) {
  const [state, setState] = useState<SubscribeState>({ step: 'ask' });
  const running = useRef<AbortController>(undefined);
  const release = (url: string) => {
    const others = packs.flatMap(({ subscription }) => subscription?.url ?? []);
    void releaseHost(url, others);
  };
  const look = async (url: string, granted: Promise<boolean>) => {
    const controller = new AbortController();
    running.current = controller;
    try {
      if (!(await granted)) return setState({ step: 'ask', failure: 'subscription.no-permission' });
      setState({ step: 'fetching' });
      const got = await fetchPack({ url, signal: controller.signal });
      if (got.kind === 'new') return setState({ step: 'look', fetched: fetchedOf(url, got, packs) });
      release(url);
      if (got.kind === 'bad') {
        const { code, status, problems } = got;
        return setState({
          ...{ step: 'ask', failure: code },
          ...(status === undefined ? {} : { status }),
          ...(problems ? { problems } : {}),
        });
      }
    } catch (error) {
      setState(isCalledOff(error) ? { step: 'ask' } : { step: 'ask', failure: codeOf(error) });
    }
  };
  return {
    state,
    lookAt(url: string) {
      const wrong = addressProblem(url);
      if (wrong) return setState({ step: 'ask', failure: wrong });
      void look(url, askForHosts([url]));
    },
    async add() {
      if (state.step !== 'look') return;
      const { fetched } = state;
      try {
        // Just the file that was looked at.
        const got = await subscribe(library, { url: fetched.url, expectedHash: fetched.hash }, Date.now(), bundledIds);
        if (got.kind === 'bad') return setState({ ...state, failure: got.code });
        setState({ step: 'ask' });
        onDone(fetched);
      } catch (error) {
        setState({ ...state, failure: codeOf(error) });
      }
    },
    cancel() {
      running.current?.abort(new DOMException('Called off', 'AbortError'));
      if (state.step === 'look') release(state.fetched.url);
      setState({ step: 'ask' });
    },
  };
}

type New = Extract<Awaited<ReturnType<typeof fetchPack>>, { kind: 'new' }>;

function fetchedOf(url: string, { head, entries, hash, bytes }: New, packs: readonly PackRow[]): Fetched {
  const { name, publisher, version, license } = head;
  return {
    ...{ url, name, publisher, version, license, hash, bytes },
    count: entries.length,
    replaces: packs.find(({ id }) => id === head.id)?.name,
    sample: entries.slice(0, SAMPLE).map(({ headword }) => headword),
  };
}
