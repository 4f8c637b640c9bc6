// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import '../../../web/components/export-form.ts';
import type { ExportChoice, ExportForm } from '../../../web/components/export-form.ts';

async function form(language: 'en' | 'fr') {
  const element = document.createElement('export-form') as ExportForm;
  element.language = language;
  element.path = ({ what, format, delimiter, names }: ExportChoice) => `/${what}/${format}/${delimiter}/${names}`;
  document.body.append(element);
  await element.updateComplete;
  const all = <T extends Element>(selector: string) => [...element.renderRoot.querySelectorAll<T>(selector)];
  const href = () => all<HTMLAnchorElement>('a[download]')[0]!.getAttribute('href');
  const choose = async (index: number) => {
    all<HTMLInputElement>('input[type=radio]')[index]!.dispatchEvent(new Event('change'));
    await element.updateComplete;
  };
  const take = async (select: number, value: string) => {
    const found = all<HTMLSelectElement>('select')[select]!;
    found.value = value;
    found.dispatchEvent(new Event('change'));
    await element.updateComplete;
  };
  const options = () => all<HTMLOptionElement>('select:first-of-type option').map(({ value }) => value);
  return { element, all, href, choose, take, options };
}

afterEach(() => document.body.replaceChildren());

test('the network leaves as a workbook, people masked, until something else is chosen', async () => {
  const { href, take, all } = await form('fr');
  expect(href()).toBe('/result/xlsx/;/false');
  expect(all('select')).toHaveLength(1);
  await take(0, 'graphml');
  expect(href()).toBe('/result/graphml/;/false');
});

test('a CSV asks what separates its cells, by the language first', async () => {
  for (const [language, sign, other] of [
    ['fr', ';', ','],
    ['en', ',', ';'],
  ] as const) {
    const { href, take } = await form(language);
    await take(0, 'csv');
    expect(href()).toBe(`/result/csv/${sign}/false`);
    await take(1, other);
    expect(href()).toBe(`/result/csv/${other}/false`);
  }
});

test('data take tables alone, with names only where the box says so; decisions have no such box', async () => {
  const { href, choose, all, options, element } = await form('fr');
  await choose(1);
  expect(options()).toEqual(['xlsx', 'csv']);
  const box = all<HTMLInputElement>('input[type=checkbox]')[0]!;
  box.checked = true;
  box.dispatchEvent(new Event('change'));
  await element.updateComplete;
  expect(href()).toBe('/roster/xlsx/;/true');
  await choose(2);
  expect(all('input[type=checkbox]')).toEqual([]);
  expect(href()).toBe('/decisions/csv/;/false');
});
