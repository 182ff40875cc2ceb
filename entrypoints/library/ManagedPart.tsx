import { ManagedView } from '../../components/library/ManagedView';
import { useManaged } from './use-managed';

/** What the administrator has set; nothing at all where there is no policy. */
export function ManagedPart() {
  const { managed, allow } = useManaged();
  return managed ? <ManagedView managed={managed} onAllow={allow} /> : null;
}
