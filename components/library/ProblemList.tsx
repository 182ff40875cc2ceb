import type { Problem } from '../../glossary/exchange/problems';
import { useText } from '../text';
import { countText } from './format';
import { problemText } from './problem-text';

/** What is wrong with a file, line by line. @param count of all, also those that are not listed. */
export function ProblemList({
  problems,
  count,
  refused,
}: {
  problems: readonly Problem[];
  count: number;
  refused: boolean;
}) {
  const t = useText();
  if (count === 0) return null;
  return (
    <section class="problems" role={refused ? 'alert' : undefined} aria-label={t('libraryProblems', countText(count))}>
      <h3>{refused ? t('libraryRefused') : t('libraryProblems', countText(count))}</h3>
      <ul>
        {problems.slice(0, 200).map((problem, n) => (
          <li key={n}>
            {problem.line !== undefined && <span class="line">{t('libraryLine', problem.line)}</span>}
            <span>{problemText(problem, t)}</span>
          </li>
        ))}
      </ul>
      {count > 200 && <p class="hint">{t('libraryProblemsMore', countText(count - 200))}</p>}
    </section>
  );
}
