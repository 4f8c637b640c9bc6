import type { AnalyzeOptions, Projection, Roster } from '../types.ts';
import { identify } from './identities.ts';
import { setMandatedAside } from './mandated.ts';
import { projectOrganizations } from './organizations.ts';
import { projectPeople } from './people.ts';
import { projectTwoMode } from './two-mode.ts';

/**
 * The network of one roster on one day, for one choice of layers: who is a vertex, what ties them and what carries each
 * tie. Organizations stay vertices without a tie. Pure and deterministic: row order and file order do not matter.
 */
export function project(roster: Roster, options: AnalyzeOptions): Projection {
  if (options.network === 'people') return projectPeople(roster, options);
  if (options.network === 'two-mode') return projectTwoMode(roster, options);
  const projection = projectOrganizations(roster, options, identify(roster, options.identity, options.names));
  return options.withoutMandated ? setMandatedAside(projection, options.directed) : projection;
}
