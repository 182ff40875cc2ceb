import type { Sense } from '../../glossary/entry';
import type { Subject } from '../card-props';
import type { Translate } from '../text';

/** One meaning that the card can show: a sense of one of its subjects. Where there are several, each has a tab. */
export interface Face {
  subject: Subject;
  sense: Sense;
  /** Which of its entry's senses it is. */
  index: number;
  /** Names the face among the others; no two are the same. */
  label: string;
}

/** All meanings, in the order of the subjects: what comes first is what the card opens with. */
export function facesOf(subjects: readonly Subject[], t: Translate): Face[] {
  const severalWords = new Set(subjects.map(({ entry }) => entry.headword)).size > 1;
  const faces = subjects.flatMap((subject) =>
    subject.entry.senses.map((sense, index): Face => {
      const label = labelOf(subject, index, severalWords, t);
      return { subject, sense, index, label };
    }),
  );
  return numbered(faces);
}

function labelOf({ entry, origin }: Subject, index: number, severalWords: boolean, t: Translate): string {
  const word = severalWords && origin.kind !== 'document' ? entry.headword : undefined;
  const owner = {
    document: t('gradeDocument'),
    personal: t('gradePersonal'),
    imported: origin.name,
    bundled: undefined,
  };
  const named = [word, owner[origin.kind]].filter(Boolean);
  const several = entry.senses.length > 1;
  if (several || named.length === 0) {
    const detail = whereAndWhen(entry.senses, index, origin.kind === 'bundled', t);
    if (detail || several) named.push(detail || t('cardSense', index + 1));
  }
  return named.join(' · ') || t('cardTabGlossary');
}

/** 北京市 · 2014以后. What holds in the whole country is called so only beside what does not. */
function whereAndWhen(senses: readonly Sense[], index: number, isBundled: boolean, t: Translate): string {
  const { region, period } = senses[index]!;
  const regional = senses.some((sense) => sense.region);
  const where = region ?? (regional && isBundled ? t('cardNationwide') : undefined);
  return [where, period && shortPeriod(period)].filter(Boolean).join(' · ');
}

/** 2014年—2020年 is 2014—2020 on a tab; 2000年代, 2018年前 and 2023年1月8日 stay as they are. */
function shortPeriod(period: string): string {
  return period.replace(/(\d{4})年(?![\d代前初中末])/g, '$1');
}

/** Labels that would be the same get a number. */
function numbered(faces: readonly Face[]): Face[] {
  const total = new Map<string, number>();
  for (const { label } of faces) total.set(label, (total.get(label) ?? 0) + 1);
  const seen = new Map<string, number>();
  return faces.map((face) => {
    if (total.get(face.label) === 1) return face;
    const count = (seen.get(face.label) ?? 0) + 1;
    seen.set(face.label, count);
    return { ...face, label: `${face.label} ${count}` };
  });
}
