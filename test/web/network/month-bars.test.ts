import { afterEach, expect, it } from 'vitest';
import '../../../web/network/month-bars.ts';

const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'].map((month, i) => ({
  month,
  ties: i,
  seats: 0,
  agreements: 0,
}));

afterEach(() => document.body.replaceChildren());

async function open() {
  const properties = { timeline: { months, events: [] }, asOf: '2026-09-30', language: 'en' as const };
  const element = Object.assign(document.createElement('month-bars'), properties);
  const asked: (string | null)[] = [];
  element.addEventListener('month-choose', (event) => asked.push((event as CustomEvent).detail.asOf));
  document.body.append(element);
  await element.updateComplete;
  const input = () => element.renderRoot.querySelector('input')!;
  const step = async (by: number) => {
    input().value = String(Number(input().value) + by);
    input().dispatchEvent(new Event('change'));
    await element.updateComplete;
  };
  return { element, asked, step, shown: () => months[Number(input().value)]!.month };
}

it('goes on from the month last asked for while its network is on the way', async () => {
  const { element, asked, step, shown } = await open();
  for (let press = 0; press < 3; press++) await step(-1);
  expect([asked, shown()]).toEqual([['2026-08-31', '2026-07-31', '2026-06-30'], '2026-06']);
  element.asOf = '2026-07-31';
  await element.updateComplete;
  expect(shown()).toBe('2026-06');
  element.asOf = '2026-06-30';
  await element.updateComplete;
  expect(shown()).toBe('2026-06');
});

it('follows a day that was chosen elsewhere', async () => {
  const { element, step, shown } = await open();
  await step(-1);
  element.asOf = '2026-05-31';
  await element.updateComplete;
  expect(shown()).toBe('2026-05');
});

it('marks the last three months as incomplete, whether bars are months or quarters', async () => {
  const { element } = await open();
  const late = () => element.renderRoot.querySelectorAll('rect.late').length;
  expect(late()).toBe(3);
  const quarters = ['2025-12', '2026-03', '2026-06', '2026-09'].map((month) => ({ ...months[0]!, month }));
  element.timeline = { months: quarters, events: [] };
  await element.updateComplete;
  expect(late()).toBe(1);
});
