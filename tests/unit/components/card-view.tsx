import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Card } from '../../../components/Card';
import type { CardProps, Subject } from '../../../components/card-props';
import type { Entry } from '../../../glossary/entry';
import type { OriginKind } from '../../../glossary/origin';
import { entryOf } from './entries';
import { mount } from './mount';

/** What the card tells; reset before each test. */
export const told = {
  onNested: vi.fn(),
  onBack: vi.fn(),
  onCopy: vi.fn(),
  onKeep: vi.fn(),
  onJump: vi.fn(),
  onHide: vi.fn(),
  onUndoHide: vi.fn(),
  onStep: vi.fn(),
  onHold: vi.fn(),
  onClose: vi.fn(),
  onMenu: vi.fn(),
};

export function subjectOf(entry: Entry, kind: OriginKind = 'bundled', change: Partial<Subject> = {}): Subject {
  return { entry, origin: { kind, name: kind === 'imported' ? '市政务词汇' : '词库' }, kept: false, ...change };
}

/** A card of which only what matters to a test is given. */
export function cardWith(change: Partial<CardProps> = {}): HTMLElement {
  const subjects = change.subjects ?? [subjectOf(entryOf('da-cheng-san-guan'))];
  return mount(
    <Card
      subjects={subjects}
      match={{ surface: subjects[0]!.entry.headword, how: 'exact', why: [] }}
      position={{ index: 1, total: 3 }}
      depth={0}
      held={false}
      away={false}
      canJump={false}
      canKeep
      outcome={undefined}
      hidden={undefined}
      nested={() => []}
      {...told}
      {...change}
    />,
  );
}

/** A key pressed on what has the focus. @returns whether the card took it for itself. */
export function pressKey(key: string, change: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...change });
  void act(() => {
    document.activeElement!.dispatchEvent(event);
  });
  return event.defaultPrevented;
}
