import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MEASURES } from '../../../analysis/measures/registry.ts';
import { VARIANTS } from '../../../analysis/measures/variants.ts';
import { format, hasMessage } from '../../../data/messages/format.ts';
import { AnalysisDocumentSchema } from '../../../server/contract/document.ts';

const folder = 'data/methods/';
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const cards = names.map((name) => JSON.parse(readFileSync(folder + name, 'utf8')));
const WORDS = ['title', 'question', 'definition', 'reading', 'caution', 'parameters'];
const explained = new Set<string>(cards.flatMap(({ id, covers }) => [id, ...covers]));

interface JsonSchema {
  type?: string;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

/** Paths of every number of the result document. */
function numbersOf(schema: JsonSchema, at: readonly string[] = []): string[][] {
  return (schema.anyOf ?? [schema]).flatMap((node) => [
    ...(node.type === 'number' || node.type === 'integer' ? [[...at]] : []),
    ...Object.entries(node.properties ?? {}).flatMap(([key, part]) => numbersOf(part, [...at, key])),
    ...[node.items, ...(node.prefixItems ?? [])].flatMap((part) => (part ? numbersOf(part, at) : [])),
    ...(typeof node.additionalProperties === 'object' ? numbersOf(node.additionalProperties, at) : []),
  ]);
}

/** Numbers that are not figures about a region: places in a file, a palette, the reader's own columns, parts of a sentence. */
const NO_FIGURE = /^(problems|groups\.color|organizations\.attributes|network\.reason_values|findings\.evidence)\b/;
/** Parts that one card explains whole. */
const WHOLE = ['what_if', 'timeline', 'groupings'];

describe('the method cards', () => {
  it('explain every measure that is declared', () => {
    expect(MEASURES.map(({ id }) => id).filter((id) => !explained.has(id))).toEqual([]);
  });

  it('explain every number of the result document', () => {
    const paths = numbersOf(
      z.toJSONSchema(AnalysisDocumentSchema, { reused: 'inline', unrepresentable: 'any' }) as JsonSchema,
    );
    expect(paths.length).toBeGreaterThan(80);
    const unexplained = paths.filter(([part, ...rest]) => {
      if (NO_FIGURE.test([part, ...rest].join('.'))) return false;
      return !(WHOLE.includes(part!) && explained.has(part!)) && !rest.some((name) => explained.has(name));
    });
    expect(unexplained.map((path) => path.join('.'))).toEqual([]);
  });

  it('explain every finding', () => {
    // One rule a file, named after its code; beside them what they share.
    const shared = ['find', 'finding', 'months', 'worth_telling'];
    const codes = readdirSync('analysis/findings')
      .map((name) => name.replace('.ts', '').replaceAll('-', '_'))
      .filter((name) => !shared.includes(name));
    expect(codes).toEqual(expect.arrayContaining(['missing_bridge', 'silo', 'isolates', 'cutpoint']));
    expect(codes.filter((code) => !cards.some(({ id }) => id === code))).toEqual([]);
  });

  it('name every form of a measure once, with the programs that report it', () => {
    const stated = cards.flatMap(({ covers, forms = [] }) =>
      forms.map(({ name, peers }: { name: string; peers: string[] }) => {
        expect(covers).toContain(name.split('=')[0]);
        return { name, peers };
      }),
    );
    const known = VARIANTS.map(({ measure, name, peers }) => ({ name: `${measure}=${name}`, peers: [...peers] }));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect(stated.sort(byName)).toEqual(known.sort(byName));
  });

  it('share nothing: an id or a field has one card', () => {
    const all = cards.flatMap(({ id, covers }) => [...new Set([id, ...covers])]);
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
  });

  it('name options that exist', () => {
    const words = cards.flatMap(({ en, fr }) => [en.parameters, fr.parameters]).join(' ');
    const asked = new Set([...words.matchAll(/--([a-z-]+)/g)].map(([, name]) => name!));
    expect(asked.size).toBeGreaterThan(15);
    expect([...asked].filter((name) => !hasMessage(`cli.option.${name}`))).toEqual([]);
  });
});

it.each(cards.map((card) => [card.id, card]))('%s is complete, and its file bears its name', (id, card) => {
  expect(names).toContain(`${id.replaceAll('_', '-')}.json`);
  const group = `page.methods.group.${card.group}`;
  expect(hasMessage(group) && format(group, {}, 'fr')).toBeTruthy();
  for (const language of ['en', 'fr']) {
    expect(Object.keys(card[language]).sort()).toEqual([...WORDS].sort());
    for (const word of WORDS) expect(card[language][word].trim()).not.toBe('');
  }
  // A publication has its DOI, unless it is a book or a paper that has none.
  if (card.reference !== null)
    expect(card.reference).toMatch(/doi:10\.\d{4,}\/\S+|Harvard University Press|Connections/);
  const french = [...Object.values<string>(card.fr), ...(card.forms ?? []).map(({ fr }: { fr: string }) => fr)];
  for (const text of french) expect(text).not.toMatch(/ [;!?:%]|« | »|'|\d \d{3}/);
});
