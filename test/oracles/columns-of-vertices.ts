// Columns of `expected_nodes.csv` that the interface does not map: the forms that other programs report.
import { betweennessNormalized } from '../../analysis/measures/betweenness.ts';
import { components } from '../../analysis/measures/components.ts';
import { ORGANIZATION_VARIANTS } from '../../analysis/measures/organization-variants.ts';
import type { Precision, Values } from './expectation.ts';
import type { Comparison, OracleFolder } from './oracle-folder.ts';
import { vertexColumns } from './shared-columns.ts';

/** Column of the oracle -> field and form of ours. `_out` and `_in` fields of a directed network are derived. */
const BOTH: Record<string, string> = {
  betweenness_w_norm: 'betweenness_normalized=weighted',
  clustering: 'clustering=zeros',
  clustering_barrat: 'clustering=barrat',
  clustering_fagiolo: 'clustering=directed',
  clustering_onnela: 'clustering=onnela',
  constraint_all_j: 'constraint=all',
  constraint_all_j_w: 'constraint=all (weighted)',
  constraint_ego: 'constraint=ego',
  constraint_ego_w: 'constraint=ego (weighted)',
  degree_total: 'degree=total',
  effsize_borgatti: 'effective_size=borgatti',
  effsize_ego: 'effective_size=ego',
  effsize_ego_w: 'effective_size=ego (weighted)',
  eigenvector_l2: 'eigenvector=euclidean',
  eigenvector_w: 'eigenvector=weighted',
  eigenvector_w_l2: 'eigenvector=weighted-euclidean',
  eigenvector_in: 'eigenvector=in',
  eigenvector_in_l2: 'eigenvector=in-euclidean',
  eigenvector_in_w: 'eigenvector=in-weighted',
  eigenvector_in_w_l2: 'eigenvector=in-weighted-euclidean',
  eigenvector_out_l2: 'eigenvector=out-euclidean',
  eigenvector_sym_l2: 'eigenvector=euclidean',
  hierarchy_ego: 'hierarchy=ego',
  hierarchy_ego_w: 'hierarchy=ego (weighted)',
  kcore_in: 'core_number=in',
  kcore_out: 'core_number=out',
  kcore_total: 'core_number=total',
  strength_in: 'strength=in',
  strength_out: 'strength=out',
  twomode_clustering_latapy_dot: 'clustering=two-mode',
};

const DISTANCES: Record<string, string> = {
  closeness_classical: 'closeness=classical',
  closeness_classical_w: 'closeness=classical-weighted',
  closeness_classical_zero_if_disconnected: 'closeness=sna',
  closeness_component: 'closeness=component',
  closeness_component_w: 'closeness=component-weighted',
  closeness_ora_n: 'closeness=ora',
  closeness_ucinet_max1: 'closeness=ucinet',
  closeness_wf_w: 'closeness=weighted',
  harmonic: 'harmonic=sum',
  harmonic_w: 'harmonic=sum-weighted',
  harmonic_norm_w: 'harmonic=weighted',
};

const COUNTS = /^(core_number|degree)=/;
const SOLVED = /^eigenvector=/;

function precisionOf(measure: string): Precision {
  if (COUNTS.test(measure)) return 'count';
  return SOLVED.test(measure) ? 'iterative' : 'closed';
}

/** Every column of a network's table of vertices that `vertexColumns` leaves, beside our value of it. */
export function vertexComparisons(folder: OracleFolder): Comparison[] {
  const { network, secondMode } = folder;
  const table = folder.table('expected_nodes.csv');
  table.mark('id', 'label');
  for (const { column } of vertexColumns(network.directed, secondMode !== null)) table.mark(column);
  const ours = ourForms(folder);
  const mapped = Object.entries({ ...BOTH, ...(network.directed ? inAndOut() : DISTANCES) });
  const list: Comparison[] = mapped
    .filter(([column]) => table.has(column))
    .map(([column, measure]) => {
      return { measure, precision: precisionOf(measure), theirs: table.column(column), ours: ours.get(measure) };
    });
  const { labels, sizes } = components(network);
  const byVertex = (value: (v: number) => number | null) => folder.byVertex(network.ids.map((_, v) => value(v)));
  return [
    ...list,
    {
      measure: 'component',
      precision: 'count',
      theirs: byFirst(table.column('component_id'), network.ids),
      ours: byVertex((v) => labels.indexOf(labels[v]!)),
    },
    {
      measure: 'component_size',
      precision: 'count',
      theirs: table.column('component_size'),
      ours: byVertex((v) => sizes[labels[v]!]!),
    },
    {
      measure: 'cut_off=blocks',
      precision: 'count',
      theirs: table.column('bicomponent_count'),
      ours: ours.get('cut_off=blocks'),
    },
    {
      measure: 'degree (neighbours)',
      precision: 'count',
      theirs: table.column('degree_neighbours'),
      ours: byVertex((v) => network.symmetric.offsets[v + 1]! - network.symmetric.offsets[v]!),
    },
    {
      measure: 'betweenness_normalized (one-mode)',
      precision: 'closed',
      theirs: table.column('betweenness_norm'),
      ours: folder.byVertex(betweennessNormalized(network)),
    },
  ];
}

function inAndOut(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(DISTANCES).flatMap(([column, measure]) => [
      [`${column}_out`, measure],
      [`${column}_in`, measure.replace('=', '_in=')],
    ]),
  );
}

/** Every form of every measure, by `field=form`, with ` (weighted)` where strengths are read. */
function ourForms(folder: OracleFolder): Map<string, Values> {
  const values = new Map<string, Values>();
  for (const weights of [false, true]) {
    for (const { name, compute } of ORGANIZATION_VARIANTS) {
      const { organizations = {} } = compute(folder.context({ weights }));
      for (const [field, column] of Object.entries(organizations)) {
        values.set(`${field}=${name}${weights ? ' (weighted)' : ''}`, folder.byVertex(column));
      }
    }
  }
  return values;
}

/** Labels are arbitrary: each part is named by the place of its first vertex. */
function byFirst(labels: Values, ids: readonly string[]): Values {
  return Object.fromEntries(ids.map((id) => [id, ids.findIndex((other) => labels[other] === labels[id])]));
}
