import { useText } from '../text';

/** A line of text as the marks would have it; its style sheet mirrors page/mark-style.ts and assets/highlight.css. */
export function MarkSample({ markStyle }: { markStyle: string }) {
  const t = useText();
  const kinds = [
    ['sure', t('optionsSampleSure')],
    ['near', t('optionsSampleNear')],
    ['own', t('optionsSampleOwn')],
    ['unknown', t('optionsSampleUnknown')],
  ] as const;
  return (
    <p class="sample" data-style={markStyle}>
      <span class="visually-hidden">{t('optionsSample')}</span>
      {kinds.map(([kind, text]) => (
        <span key={kind} class="mark" data-kind={kind}>
          {text}
        </span>
      ))}
    </p>
  );
}
