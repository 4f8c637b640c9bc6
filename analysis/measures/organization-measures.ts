import type { Lowpoints } from '../kernels/lowpoints.ts';
import type { Network } from '../types.ts';
import { betweenness, betweennessNormalized } from './betweenness.ts';
import { closeness, closenessIn } from './closeness.ts';
import { clustering } from './clustering.ts';
import type { MeasureOptions, MeasureResults, Shared } from './compute.ts';
import { constraint } from './constraint.ts';
import { coreNumber } from './core-number.ts';
import { cutpoints } from './cutpoints.ts';
import { degree, inDegree, outDegree } from './degree.ts';
import { effectiveSize } from './effective-size.ts';
import { efficiency } from './efficiency.ts';
import { eiByVertex } from './ei-index.ts';
import { eigenvector } from './eigenvector.ts';
import { finite } from './finite.ts';
import { harmonic, harmonicIn } from './harmonic.ts';
import { hierarchy } from './hierarchy.ts';
import { pagerank } from './pagerank.ts';
import { participation } from './participation.ts';
import { strength } from './strength.ts';
import { twoModeBetweenness } from './two-mode-betweenness.ts';
import { twoModeCloseness } from './two-mode-closeness.ts';
import { twoModeDegree } from './two-mode-degree.ts';

/** The columns of the organizations that were asked for, by the field names of the result document. */
export function organizationMeasures(
  network: Network,
  { weights, groups, secondMode = null }: MeasureOptions,
  { asked, pairs, weighted }: Shared,
  dyadic: Float64Array | null,
  forest: Lowpoints | null,
): MeasureResults['organizations'] {
  const columns: MeasureResults['organizations'] = {};
  const unknown = () => network.ids.map(() => null);
  const column = (field: string, values: () => (number | boolean | null)[]): void => {
    if (asked(field)) columns[field] = values().map(finite);
  };
  const burt = { weighted: weights };
  column('degree', () => degree(network));
  column('in_degree', () => inDegree(network));
  column('out_degree', () => outDegree(network));
  column('strength', () => strength(network));
  column('betweenness', () => betweenness(network, pairs!));
  column('betweenness_normalized', () =>
    secondMode ? twoModeBetweenness(network, secondMode, pairs!) : betweennessNormalized(network, pairs!),
  );
  column('betweenness_weighted', () => weighted ?? unknown());
  column('closeness', () => closeness(network, pairs!));
  column('closeness_in', () => closenessIn(network, pairs!));
  column('harmonic', () => harmonic(network, pairs!));
  column('harmonic_in', () => harmonicIn(network, pairs!));
  column('eigenvector', () => eigenvector(network));
  column('pagerank', () => pagerank(network, burt));
  column('core_number', () => coreNumber(network));
  column('clustering', () => clustering(network));
  column('constraint', () => constraint(network, burt, dyadic!));
  column('hierarchy', () => hierarchy(network, burt, dyadic!));
  if (asked('effective_size', 'efficiency')) {
    const sizes = effectiveSize(network, burt);
    column('effective_size', () => sizes);
    column('efficiency', () => efficiency(network, burt, sizes));
  }
  if (forest) {
    const { cutpoint, cutOff } = cutpoints(network, forest);
    column('cutpoint', () => cutpoint);
    column('cut_off', () => cutOff);
  }
  column('participation', () => (groups ? participation(network, groups) : unknown()));
  column('ei_index', () => (groups ? eiByVertex(network, groups) : unknown()));
  if (secondMode) {
    column('degree_normalized', () => twoModeDegree(network, secondMode));
    column('closeness_normalized', () => twoModeCloseness(network, secondMode, pairs!));
  }
  return columns;
}
