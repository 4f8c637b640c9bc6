// Who met whom: eighteen women and fourteen events of Natchez (Davis, Gardner & Gardner 1941), as a roster of seats, through
// `analyze`: in two modes the values of Borgatti & Everett (1997), among women those of their co-attendance.
import { describe, expect, it } from 'vitest';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { analyze } from '../../analysis/index.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS } from '../../analysis/types.ts';
import { SourceTable, SourceTree } from '../oracles/source-file.ts';
import { rosterOf } from '../support/rosters.ts';
import { sharedPath } from '../support/shared.ts';

const folder = sharedPath('oracles', 'davis_two_mode');
const women = sharedPath('oracles', 'davis_women');

function davis(options: Partial<AnalyzeOptions>): Promise<AnalysisDocument> {
  const { rows } = new SourceTable(folder!, 'graph_edges.csv', ({ source, target }) => `${source}|${target}`);
  const seats = rows.map(({ source, target }) => `${target},${source},Woman ${source}`);
  const roster = rosterOf({ 'seats.csv': ['org_id,person_id,person_name', ...seats] });
  return analyze(roster, { ...DEFAULT_OPTIONS, names: true, ...options });
}

function expectColumn(document: AnalysisDocument, field: string, table: SourceTable, column: string, scale = 1): void {
  const expected = table.column(column);
  const ours = Object.fromEntries(
    document.organizations.map((row) => [row.id, (row as unknown as Record<string, number | null>)[field]]),
  );
  expect(Object.keys(ours).sort(), field).toEqual(Object.keys(expected).sort());
  for (const [id, value] of Object.entries(expected))
    expect(ours[id], `${field} of ${id}`).toBeCloseTo(value! * scale, 8);
}

describe('davis, in two modes', () => {
  it('has the centralities of Borgatti & Everett', async () => {
    if (folder === null) return;
    const document = await davis({ network: 'two-mode' });
    const table = new SourceTable(folder, 'expected_nodes.csv');
    expectColumn(document, 'degree_normalized', table, 'twomode_degree_norm');
    expectColumn(document, 'closeness_normalized', table, 'twomode_closeness_norm');
    expectColumn(document, 'betweenness_normalized', table, 'twomode_betweenness_norm');
    const tree = new SourceTree(folder, 'expected_graph.json');
    const { density, two_mode_clustering, transitivity } = document.network;
    expect(density).toBeCloseTo(tree.number('measures', 'twomode_density', 'value')!, 10);
    const clustering = tree.number('measures', 'twomode_robins_alexander_clustering', 'value')!;
    expect(two_mode_clustering).toBeCloseTo(clustering, 10);
    expect(transitivity).toBeNull();
  });

  it('gives the other form of clustering when asked', async () => {
    if (folder === null) return;
    const document = await davis({ network: 'two-mode', variant: { clustering: 'two-mode' } });
    expectColumn(
      document,
      'clustering',
      new SourceTable(folder, 'expected_nodes.csv'),
      'twomode_clustering_latapy_dot',
    );
    expect(document.method.options.variants).toEqual({ clustering: 'two-mode' });
  });
});

describe('davis, among women', () => {
  it('has their co-attendance, its strengths, and what follows', async () => {
    if (women === null || folder === null) return;
    const document = await davis({ network: 'people', weights: 'count' });
    const table = new SourceTable(women, 'expected_nodes.csv');
    expectColumn(document, 'degree', table, 'degree');
    expectColumn(document, 'strength', table, 'strength');
    expectColumn(document, 'betweenness', table, 'betweenness');
    expectColumn(document, 'betweenness_weighted', table, 'betweenness_w');
    expectColumn(document, 'constraint', table, 'constraint_w');
    expectColumn(document, 'pagerank', table, 'pagerank_w');
    const edges = new SourceTable(women, 'graph_edges.csv', ({ source, target }) => [source, target].sort().join('|'));
    const met = Object.fromEntries(document.ties.map((tie) => [`${tie.source}|${tie.target}`, tie.weight]));
    expect(met).toEqual(edges.column('weight'));
  });
});
