import { describe, expect, it } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import { approximationNote, betweennessLabel } from '../../../web/components/approximation-note.ts';
import { organizationColumns } from '../../../web/components/organization-columns.ts';

const documentOf = (approximation?: object) =>
  ({
    method: approximation ? { approximation } : {},
    organizations: [{ betweenness_normalized: 0.1 }],
  }) as unknown as AnalysisDocument;
const sampled = documentOf({ epsilon: 0.005, confidence: 0.99, samples: 184_207 });

describe('approximationNote', () => {
  it('gives the bound, how often it holds, and the number of paths', () => {
    expect(approximationNote(sampled, 'en')).toMatch(/184,207 paths .* within ±\u00a00\.005 at 99% confidence/);
    expect(approximationNote(sampled, 'fr')).toMatch(/184\u202f207 chemins .* ±\u00a00,005 près, .* 99\u00a0%/);
  });

  it('says nothing where betweenness is exact', () => {
    expect(approximationNote(documentOf(), 'en')).toBeNull();
  });
});

it('a column of estimates says so in its name', () => {
  const label = (document: AnalysisDocument) =>
    organizationColumns(document).find(({ id }) => id === 'betweenness')?.label;
  expect(label(documentOf())).toBe('page.column.betweenness');
  expect(label(sampled)).toBe('page.column.betweenness.approximate');
  expect(betweennessLabel(sampled)).toBe('page.column.betweenness.approximate');
});
