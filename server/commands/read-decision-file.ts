import type { IdentityDecision } from '../../analysis/identities/types.ts';
import { RosterError, readDecisions } from '../../analysis/index.ts';
import { readInputs } from '../files/read-inputs.ts';
import type { ParsedCommand } from './command.ts';

/**
 * The decisions of `--decisions FILE`; none without it. Throws RosterError `decisions_empty` when no line of it can be read,
 * `decisions_refused` with the lines that cannot: a decision that is dropped in silence would change the counts.
 */
export async function readDecisionFile(path: ParsedCommand['values'][string]): Promise<IdentityDecision[]> {
  if (typeof path !== 'string') return [];
  const [file] = await readInputs([path]);
  const { decisions, refused } = readDecisions(file?.text ?? '');
  if (decisions.length === 0) throw new RosterError('decisions_empty', { refused: refused.length });
  if (refused.length > 0) throw new RosterError('decisions_refused', { lines: refused.slice(0, 20).join(', ') });
  return decisions;
}
