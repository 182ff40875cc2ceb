// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Switch } from '../../../components/Switch';
import { mount, press, problems } from './mount';

const label = '在 www.a.gov.cn 上标注';

it.each([true, false])('a switch that is on: %s says so, and a press asks for the other', async (on) => {
  const onChange = vi.fn();
  const root = mount(
    <>
      <h1>公文词解</h1>
      <Switch on={on} label={label} onChange={onChange} />
    </>,
  );
  const element = root.querySelector('[role="switch"]');
  expect(element?.getAttribute('aria-checked')).toBe(String(on));
  expect(element?.getAttribute('aria-label')).toBe(label);
  press(element);
  expect(onChange.mock.calls).toEqual([[!on]]);
  // It is the page's state that is shown, not the press.
  expect(element?.getAttribute('aria-checked')).toBe(String(on));
  expect(await problems()).toEqual([]);
});
