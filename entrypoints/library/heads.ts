import { idFor } from '../../glossary/exchange/ids';
import type { PackHead } from '../../glossary/exchange/personal';
import { OWN_PACK } from '../../glossary/exchange/personal';
import { translate } from '../shared/translate';
import { dayOf } from './save-file';

/** What the reader's own pack says of itself in a file. */
export function ownHead(): PackHead {
  return {
    ...{ id: OWN_PACK, name: translate('libraryOwnPack'), version: '1', publisher: translate('libraryOwnIssuer') },
    ...{ language: 'zh-Hans', license: '-' },
  };
}

/** What a pack from a file is called: its own head by the name that the reader gives it, or one by that name. */
export function headOf(given: PackHead | undefined, packName: string, now: number): PackHead {
  return given && given.id !== OWN_PACK ? { ...given, name: packName.trim() } : headNamed(packName, now);
}

/** The head of a pack that comes from a file without one: the same name makes the same pack. */
function headNamed(name: string, now: number): PackHead {
  const trimmed = name.trim().slice(0, 80);
  return {
    ...{ id: idFor(trimmed).replace('kept-', 'file-'), name: trimmed, version: dayOf(now) },
    ...{ publisher: translate('libraryOwnIssuer'), language: 'zh-Hans', license: '-' },
  };
}
