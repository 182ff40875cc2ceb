import { useEffect, useState } from 'preact/hooks';

export const VIEWS = ['entries', 'import', 'subscribe', 'backup', 'storage'] as const;
export type View = (typeof VIEWS)[number];

const viewNow = (): View => VIEWS.find((view) => location.hash === `#${view}`) ?? 'entries';

/** The part of the manager that the address names after #. */
export function useView(): View {
  const [view, setView] = useState(viewNow);
  useEffect(() => {
    const look = () => setView(viewNow());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return view;
}

export function show(view: View): void {
  location.hash = view;
}
