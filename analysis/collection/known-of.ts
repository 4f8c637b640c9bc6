import { coverageOf } from '../graph/coverage.ts';
import { project } from '../graph/project.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS, type Roster } from '../types.ts';
import type { KnownOfRoster } from './types.ts';

/** The day that the roster shows and whose data were received, without the rest of an analysis. */
export function knownOf(roster: Roster, options: AnalyzeOptions = DEFAULT_OPTIONS): KnownOfRoster {
  const projection = project(roster, options);
  return { network: { as_of: projection.asOf }, coverage: coverageOf(roster, options, projection) };
}
