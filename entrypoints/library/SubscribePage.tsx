import { countText } from '../../components/library/format';
import { SubscribeView } from '../../components/library/SubscribeView';
import type { PackRow } from '../../components/library/types';
import { useText } from '../../components/text';
import type { Tell } from './App';
import { show } from './route';
import { useSubscribe } from './use-subscribe';

/** A pack by its address. */
export function SubscribePage({ packs, tell }: { packs: readonly PackRow[]; tell: Tell }) {
  const t = useText();
  const it = useSubscribe(packs, ({ name, count }) => {
    tell.say({ text: t('subscriptionAdded', name, countText(count)) });
    show('entries');
  });
  return <SubscribeView state={it.state} onFetch={it.lookAt} onAdd={() => void it.add()} onCancel={it.cancel} />;
}
