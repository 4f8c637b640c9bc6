import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { LayoutClient } from '../../../web/network/layout-client.ts';
import { lastDayOf, type MonthBars } from '../../../web/network/month-bars.ts';
import '../../../web/network/month-bars.ts';
import type { NetworkCanvas } from '../../../web/network/network-canvas.ts';
import '../../../web/network/network-canvas.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const sample = sampleDocument();

afterEach(() => {
  document.body.innerHTML = '';
});

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !condition(); i++) await new Promise((done) => setTimeout(done, 20));
  expect(condition()).toBe(true);
}

async function mount(changes: Partial<NetworkCanvas>): Promise<NetworkCanvas> {
  const element = document.createElement('network-canvas');
  Object.assign(element, { document: sample, language: 'fr', ...changes });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

test('where no map can be drawn, the same content stands as lists', async () => {
  const element = await mount({});
  await until(() => element.shadowRoot!.textContent!.includes('WebGL'));
  const text = element.shadowRoot!.textContent!;
  for (const said of ['Maison des Rives', 'sans pont connu', 'tient à un organisme', 'Ponts manquants'])
    expect(text).toContain(said);
  expect(element.shadowRoot!.querySelectorAll('tbody tr').length).toBe(84);
});

test('what is said anew of the same network moves nobody; another network is laid out', async () => {
  const asked = vi.spyOn(LayoutClient.prototype, 'compute');
  onTestFinished(() => asked.mockRestore());
  const element = await mount({});
  await until(() => asked.mock.calls.length === 1);
  const gaps = sample.gaps.map((gap) => ({ ...gap, as_few_in: [3, 1000] as [number, number] }));
  element.document = { ...sample, gaps, method: { ...sample.method, refined: true, draws: 1000 } };
  await element.updateComplete;
  expect(asked).toHaveBeenCalledTimes(1);
  element.document = { ...sample, ties: sample.ties.slice(1) };
  await element.updateComplete;
  expect(asked).toHaveBeenCalledTimes(2);
});

test('too small a network is a table of who is tied to whom', async () => {
  const element = await mount({
    document: { ...sample, network: { ...sample.network, reading: 'too_small' } },
    language: 'en',
  });
  const text = element.shadowRoot!.textContent!;
  expect(text).toContain('Too few organizations or ties for a map');
  expect(text).not.toContain('no known bridge');
  expect(element.shadowRoot!.querySelector('table')).not.toBeNull();
});

test('the last day of a month', () => {
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
  expect(lastDayOf('2025-12')).toBe('2025-12-31');
});

test('choosing a month asks for its last day, choosing the last for the latest date', async () => {
  const bars: MonthBars = document.createElement('month-bars') as MonthBars;
  Object.assign(bars, { timeline: sample.timeline, asOf: '2026-09-30', language: 'fr' });
  document.body.append(bars);
  await bars.updateComplete;
  const asked: (string | null)[] = [];
  bars.addEventListener('month-choose', (event) =>
    asked.push((event as CustomEvent<{ asOf: string | null }>).detail.asOf),
  );
  const input = bars.shadowRoot!.querySelector('input')!;
  expect(input.value).toBe('59');
  expect(input.getAttribute('aria-valuetext')).toMatch(/^septembre 2026\u00a0: \d+ liens$/);
  for (const value of ['12', '59']) {
    input.value = value;
    input.dispatchEvent(new Event('change'));
  }
  expect(asked).toEqual(['2022-10-31', null]);
});
