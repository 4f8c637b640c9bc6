import type { AnalysisGroup } from '../../analysis/document.ts';
import { listGroups } from '../../analysis/index.ts';
import {
  type AnalyzeContext,
  type AnalyzeOptions,
  DEFAULT_OPTIONS,
  type KnownGroup,
  type Roster,
} from '../../analysis/types.ts';
import { canonicalOptions } from '../contract/options.ts';
import type { SeenGroups, StoreReader } from '../store/types.ts';
import { analysisKey } from './analysis-key.ts';

/**
 * The division that the identity of detected groups hangs on: the roster on its latest day, all layers. Every other view of
 * the same rows is matched with it, whichever is asked for first.
 */
const REFERENCE: AnalyzeOptions = canonicalOptions({ ...DEFAULT_OPTIONS, groupBy: 'detected' });
/** Options that change nothing about who is in a detected group. */
const APART = new Set<keyof AnalyzeOptions>([
  'groupBy',
  'within',
  'measures',
  'names',
  'draws',
  'boundary',
  'population',
  'variant',
  'approximate',
]);

/** Gives an analysis the groups that its workspace knows, and tells afterwards what there is to keep. */
export interface GroupMemory {
  knownGroups: NonNullable<AnalyzeContext['knownGroups']>;
  seen(groups: readonly AnalysisGroup[]): SeenGroups;
}

export function groupMemory(
  reader: StoreReader,
  workspace: string,
  { roster, options, run }: { roster: Roster; options: AnalyzeOptions } & Pick<AnalyzeContext, 'run'>,
): GroupMemory {
  let content: string | null = null;
  let division: KnownGroup[] = [];
  const isReference = isTheReference(options);
  return {
    async knownGroups(kind) {
      const stored = await reader.knownGroups(workspace);
      const known = stored.groups.filter((group) => group.kind === kind);
      if (kind === 'given') return known;
      const present = await contentOf(reader, workspace);
      if (stored.content === present) return known;
      content = present;
      if (isReference) return known;
      const groups = await listGroups(roster, REFERENCE, { ...(run && { run }), knownGroups: async () => known });
      division = asKnown(groups, true);
      const ids = new Set(division.map(({ id }) => id));
      const others = known.filter(({ id }) => !ids.has(id)).map((group) => ({ ...group, reference: false }));
      return [...division, ...others];
    },
    seen(groups) {
      const shown = asKnown(groups, isReference);
      const ids = new Set(division.map(({ id }) => id));
      return { content, groups: [...division, ...shown.filter(({ id }) => !ids.has(id))] };
    },
  };
}

/** The groups of a document as they are kept. */
function asKnown(groups: readonly AnalysisGroup[], reference: boolean): KnownGroup[] {
  return groups.map(({ id, kind, color, members }) => ({ id, kind, color, members, reference }));
}

function isTheReference(options: AnalyzeOptions): boolean {
  const canonical = canonicalOptions(options);
  const keys = (Object.keys(REFERENCE) as (keyof AnalyzeOptions)[]).filter((key) => !APART.has(key));
  return keys.every((key) => JSON.stringify(canonical[key]) === JSON.stringify(REFERENCE[key]));
}

/** The rows that count, as one name. */
async function contentOf(reader: StoreReader, workspace: string): Promise<string> {
  const decisions = await reader.identityDecisions(workspace);
  return analysisKey(await reader.activeFiles(workspace), decisions, REFERENCE, 'groups');
}
