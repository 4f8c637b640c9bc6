import type { AnalysisGroup } from './document.ts';
import { type Detection, detectGroups } from './silos/detect.ts';
import { chooseGrouping, describeGroups } from './silos/groups.ts';
import { keepIds } from './silos/keep-identity.ts';
import type { MemberSet } from './silos/match-groups.ts';
import { type NetworkReading, preliminaryReading, readNetwork } from './silos/reading.ts';
import { rewiringTest } from './silos/rewiring-test.ts';
import type { AnalyzeContext, AnalyzeOptions, KnownGroup, Projection } from './types.ts';

export interface ReadGroups {
  reading: NetworkReading;
  /** The column that groups; null when groups are detected. */
  column: string | null;
  groups: AnalysisGroup[];
  /** Group id per vertex, null outside any. */
  membership: (string | null)[];
  /** Null for given groups. */
  detection: Detection | null;
}

/**
 * Reads the network and then its groups, as far as the reading allows (findings, sections 1 and 2): no groups in a
 * network that is too small or an archipelago, only given ones in a dense network. People and two-mode networks are
 * measured but not divided; nor is a network when nothing that needs groups is `wanted`, whose reading then rests on
 * counts alone.
 */
export async function readGroups(
  projection: Projection,
  options: AnalyzeOptions,
  context: AnalyzeContext,
  wanted = true,
): Promise<ReadGroups> {
  const none = projection.vertices.map(() => null);
  const preliminary = preliminaryReading(projection);
  if (projection.mode !== 'organizations' || !wanted) {
    // A column that nobody has is refused, whether or not its groups are asked for.
    if (options.groupBy !== 'auto') chooseGrouping(projection, options.groupBy);
    const reading = preliminary ?? readNetwork(projection, { rewiring: null, usableGroups: 0 });
    return { reading, column: null, groups: [], membership: none, detection: null };
  }
  const grouping = chooseGrouping(projection, options.groupBy);
  if (preliminary && preliminary.reading !== 'dense') {
    return { reading: preliminary, column: grouping.column, groups: [], membership: none, detection: null };
  }
  const rewiring = preliminary ? null : await rewiringTest(projection, options, context);
  context.onProgress?.(0.3, 'groups');
  const dense = preliminary !== null || rewiring?.above === false;
  const detection = grouping.kind === 'detected' && !dense ? await detectGroups(projection, options, context) : null;
  const grouped = grouping.kind === 'given' || detection !== null;
  const known = (grouped && (await context.knownGroups?.(grouping.kind))) || [];
  const membership = detection ? withKnownIds(projection, detection.membership, known) : grouping.membership;
  const groups = describeGroups(projection, membership, {
    kind: grouping.kind,
    column: grouping.column,
    stability: detection?.stability ?? null,
    claimed: grouping.claimed,
    seed: options.seed,
    known,
  });
  // How wide the network is, is a matter of how many groups there are to show, stable or not: They Rule 2004 has some
  // fourteen, of which four are stable enough to be spoken of.
  const largeEnough = groups.filter((group) => group.usable || group.kind === 'detected').length;
  const reading = preliminary ?? readNetwork(projection, { rewiring, usableGroups: largeEnough });
  return { reading, column: grouping.column, groups, membership, detection };
}

/** The membership under the ids of the known groups that today's are. */
function withKnownIds(
  projection: Projection,
  membership: readonly (string | null)[],
  known: readonly KnownGroup[],
): (string | null)[] {
  const sets = new Map<string, MemberSet & { members: string[] }>();
  for (const [v, id] of membership.entries()) {
    if (id === null) continue;
    const set = sets.get(id) ?? { id, members: [] };
    set.members.push(projection.vertices[v]!.id);
    sets.set(id, set);
  }
  const ids = keepIds([...sets.values()], known);
  return membership.map((id) => id && ids.get(id)!);
}
