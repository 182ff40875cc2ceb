import type { Sense } from '../../glossary/entry';
import type { Origin } from '../../glossary/origin';
import { type Translate, useText } from '../text';

/** Where a definition comes from: its seal, then the document with its issuer, number, date and place. */
export function SourceLine({ sense, origin }: { sense: Sense; origin?: Origin | undefined }) {
  const t = useText();
  const { title, issuer, documentNumber, date, locator, quotedFrom, url, session } = sense.source;
  const named = title.includes(issuer) ? undefined : issuer;
  const quoted = quotedFrom && t('cardQuotedFrom', quotedFrom);
  const details = [named, documentNumber, date, locator, quoted].filter(Boolean).join(' · ');
  return (
    <p class="source">
      {sealsOf(sense, origin, t).map(({ kind, text, hint }) => (
        <span key={kind} class="grade" data-grade={kind} title={hint}>
          {text}
        </span>
      ))}
      <span class="document" title={session}>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        {details && `，${details}`}
      </span>
    </p>
  );
}

interface Seal {
  kind: Origin['kind'] | Sense['grade'];
  text: string;
  hint: string;
}

/**
 * Only what ships with the extension may say of itself that it is official. Whatever else is not a document's own
 * words says so beside the name of the glossary it stands in.
 */
function sealsOf({ grade }: Sense, origin: Origin | undefined, t: Translate): Seal[] {
  const editorial: Seal = { kind: 'editorial', text: t('gradeEditorial'), hint: t('gradeOwnWordsHint') };
  const own = grade === 'editorial' ? [editorial] : [];
  switch (origin?.kind) {
    case 'document':
      return [{ kind: 'document', text: t('gradeDocument'), hint: t('cardOwn') }];
    case 'personal':
      return [{ kind: 'personal', text: t('gradePersonal'), hint: t('gradePersonalHint') }, ...own];
    case 'imported':
      return [{ kind: 'imported', text: origin.name, hint: t('gradeImportedHint', origin.name) }, ...own];
    default:
      if (grade === 'editorial') return [{ ...editorial, hint: t('gradeEditorialHint') }];
      return [{ kind: 'official', text: t('gradeOfficial'), hint: t('gradeOfficialHint') }];
  }
}
