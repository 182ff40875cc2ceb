import { vi } from 'vitest';
import { type PageState, Popup } from '../../../components/Popup';
import { Search } from '../../../glossary/search';
import { bundled } from './entries';
import { mount } from './mount';

const search = new Search(bundled);

export const told = { onShow: vi.fn(), onSwitch: vi.fn(), onMark: vi.fn(), onOptions: vi.fn() };

export const marked: Extract<PageState, { name: 'marked' }> = {
  name: 'marked',
  host: 'www.a.gov.cn',
  title: '政府工作报告',
  on: true,
  reading: false,
  canMark: true,
  mentions: 4,
  unknown: [],
  showsUnknown: false,
  rows: [
    { entry: 'liu-wen', headword: '六稳', gloss: '稳就业', count: 3 },
    { entry: 'liu-bao', headword: '六保', gloss: '保居民就业', count: 1 },
  ],
};

/** The popup over a page in some state, with the search over what we ship. */
export function popup(page: PageState): HTMLElement {
  return mount(<Popup page={page} failure={undefined} search={(query) => search.find(query)} {...told} />);
}
