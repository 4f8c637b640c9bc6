import { afterEach, expect, it } from 'vitest';
import type { ColumnReport } from '../../../analysis/table-report.ts';
import '../../../web/components/mapping-columns.ts';
import type { MappingColumns } from '../../../web/components/mapping-columns.ts';

async function chips(columns: ColumnReport[], mapping: Record<string, string> = {}): Promise<string[]> {
  const element = document.createElement('mapping-columns') as MappingColumns;
  Object.assign(element, {
    shown: { table: { kind: 'organizations', columns }, rows: [], problems: [], parts: [], missing: [] },
    settings: { kind: null, headers: null, mapping, reversed: [], table: {} },
    language: 'fr',
  });
  document.body.append(element);
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll('.pill')].map(
    (pill) => `${pill.textContent!.trim()} (${[...pill.classList].filter((name) => name !== 'pill').join()})`,
  );
}

afterEach(() => document.body.replaceChildren());

it('says of each column what becomes of it: a field, an attribute, or nothing', async () => {
  const columns: ColumnReport[] = [
    { header: 'nom', field: 'name', confidence: 'strong', reason: 'other_name' },
    { header: 'humeur', field: null, confidence: 'none', reason: 'unknown' },
    { header: 'jour', field: null, confidence: 'none', reason: 'looks_like_dates', suggestion: 'founded' },
    { header: 'NAS', field: null, confidence: 'none', reason: 'sensitive' },
    { header: 'dirgen', field: null, confidence: 'none', reason: 'officer' },
    { header: 'note', field: null, confidence: 'certain', reason: 'settled' },
  ];
  expect(await chips(columns, { note: 'ignore' })).toEqual([
    'sûr (good)',
    'attribut (plain)',
    'attribut (plain)',
    'pas lue (quiet)',
    'pas lue (quiet)',
    'pas lue (quiet)',
  ]);
});
