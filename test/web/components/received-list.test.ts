import { afterEach, expect, it, vi } from 'vitest';
import type { ReceivedItem, ReceivedReply } from '../../../server/contract/received.ts';
import '../../../web/components/coverage-form.ts';
import '../../../web/components/received-list.ts';

const item = (id: string, patch: Partial<ReceivedItem>): ReceivedItem => ({
  id,
  key: `org:${id}|${id}`,
  name: id.toUpperCase(),
  status: 'received',
  basis: 'row',
  named_by: 2,
  setting: null,
  ...patch,
});
const reply: ReceivedReply = {
  total: 3,
  offset: 0,
  items: [
    item('x', { status: 'named_only' }),
    item('d', { status: 'not_received', basis: 'nothing', named_by: 0 }),
    item('a', { basis: 'stated', setting: { id: 7, received: 'yes', by: 'owner', at: '2026-11-22T10:00:00Z' } }),
  ],
  counts: { received: 1, not_received: 1, named_only: 1 },
};

afterEach(() => document.body.replaceChildren());

async function open(patch: Partial<HTMLElementTagNameMap['received-list']> = {}) {
  const element = Object.assign(document.createElement('received-list'), { reply, language: 'fr' as const, ...patch });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function hear(element: HTMLElement, type: string) {
  const heard = vi.fn();
  element.addEventListener(type, (event) => heard((event as CustomEvent).detail));
  return heard;
}

it('tells the three apart in words, and lets a person say it in place and take it back', async () => {
  const element = await open();
  const rows = [...element.renderRoot.querySelectorAll('tbody tr')];
  expect(rows[0]!.textContent).toContain('seulement nommé par d’autres');
  expect(rows[0]!.querySelector('select')).toBeNull();
  const [set, undone] = [hear(element, 'received-set'), hear(element, 'received-undo')];
  const choice = rows[1]!.querySelector('select')!;
  expect([choice.value, choice.getAttribute('aria-label')]).toEqual(['not_received', 'Données de D']);
  choice.value = 'received';
  choice.dispatchEvent(new Event('change'));
  expect(set).toHaveBeenCalledWith({ organization: 'org:d|d', received: 'yes' });
  expect(rows[2]!.textContent).toContain('réglé à la main le');
  rows[2]!.querySelector('button')!.click();
  expect(undone).toHaveBeenCalledWith({ id: 7 });
});

it('filters and searches through the address', async () => {
  const element = await open();
  const heard = hear(element, 'params-change');
  const buttons = [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.choices button')];
  expect(buttons.map((button) => button.textContent!.trim())).toEqual([
    'Tous (3)',
    'Reçues (1)',
    'Non reçues (1)',
    'Seulement nommés (1)',
  ]);
  buttons[2]!.click();
  expect(heard).toHaveBeenCalledWith({ received: 'not_received', listpage: null });
  const search = element.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')!;
  search.value = ' abri ';
  search.dispatchEvent(new Event('change'));
  expect(heard).toHaveBeenLastCalledWith({ listed: 'abri', listpage: null });
});

it('offers no change where nothing may be changed', async () => {
  const element = await open({ locked: true });
  expect(element.renderRoot.querySelectorAll('tbody select, tbody button')).toHaveLength(0);
});

it('asks how many organizations the territory has: a whole number with its source, or nothing', async () => {
  const workspace = { id: 'w', boundary: 'unknown' as const, population: { declared: 60, note: '' } };
  const form = Object.assign(document.createElement('coverage-form'), { workspace, language: 'fr' as const });
  document.body.append(form);
  await form.updateComplete;
  const heard = hear(form, 'coverage-change');
  const [number, text] = [
    form.renderRoot.querySelector<HTMLInputElement>('input[type="number"]')!,
    form.renderRoot.querySelector<HTMLInputElement>('input[type="text"]')!,
  ];
  const submit = () => form.renderRoot.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(number.value).toBe('60');
  number.value = '0';
  submit();
  await form.updateComplete;
  expect(heard).not.toHaveBeenCalled();
  expect(form.renderRoot.querySelector('[role="status"]')!.textContent).toContain('Un nombre entier');
  number.value = '75';
  text.value = ' 211, 2025 ';
  submit();
  expect(heard).toHaveBeenLastCalledWith({ workspace: 'w', population: { declared: 75, note: '211, 2025' } });
  number.value = '';
  submit();
  expect(heard).toHaveBeenLastCalledWith({ workspace: 'w', population: { declared: null, note: '211, 2025' } });
});
