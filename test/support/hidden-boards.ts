import type { Confidence } from '../../analysis/document.ts';
import { findGaps } from '../../analysis/gaps/gaps.ts';
import { pairStatus } from '../../analysis/gaps/pair-status.ts';
import { routeGraph } from '../../analysis/gaps/route-graph.ts';
import { project } from '../../analysis/graph/project.ts';
import { readRoster } from '../../analysis/index.ts';
import { createRandom, shuffle } from '../../analysis/random.ts';
import { detectGroups } from '../../analysis/silos/detect.ts';
import { chooseGrouping, describeGroups } from '../../analysis/silos/groups.ts';
import { DEFAULT_OPTIONS, type Roster } from '../../analysis/types.ts';
import { sharedPajekBoards } from './shared.ts';

const OPTIONS = { ...DEFAULT_OPTIONS, asOf: 'all', boundary: 'complete' as const };
const CONFIDENCES: readonly Confidence[] = ['solid', 'indicative', 'to_verify'];

/** The companies of Scotland in 1904-5, every board known; null where the file is absent. */
export function scotland(): Roster | null {
  const files = sharedPajekBoards(['rosters', 'scotland_1904', 'Scotland.zip'], 'Scotland.net');
  return files && readRoster(files, {});
}

/** The roster with a sector for every organization: the groups that its ties form when all boards are known. */
export async function withSectors(roster: Roster): Promise<Roster> {
  const projection = project(roster, OPTIONS);
  const { membership } = await detectGroups(projection, OPTIONS, {});
  const sectors = new Map(projection.vertices.map((vertex, v) => [vertex.id, membership[v]]));
  return {
    ...roster,
    organizations: roster.organizations.map((organization) => {
      const sector = sectors.get(organization.id);
      return sector ? { ...organization, attributes: { ...organization.attributes, sector } } : organization;
    }),
  };
}

/** The roster without a share of its boards, drawn at random and marked as not received; everything else stays. */
export function hideBoards(roster: Roster, share: number, seed: number): Roster {
  const ids = shuffle(
    roster.organizations.map(({ id }) => id),
    createRandom(seed),
  );
  const hidden = new Set(ids.slice(0, Math.round(share * ids.length)));
  return {
    ...roster,
    organizations: roster.organizations.map((organization) =>
      hidden.has(organization.id)
        ? { ...organization, boardComplete: 'unknown', dataReceived: 'no' }
        : { ...organization, dataReceived: 'yes' },
    ),
    seats: roster.seats.filter(({ organizationId }) => !hidden.has(organizationId)),
  };
}

async function gapsOf(roster: Roster, grouping: 'sector' | 'detected') {
  const projection = project(roster, OPTIONS);
  const detection = grouping === 'detected' ? await detectGroups(projection, OPTIONS, {}) : null;
  const { membership, claimed } = chooseGrouping(projection, grouping);
  const groups = describeGroups(projection, detection?.membership ?? membership, {
    kind: detection ? 'detected' : 'given',
    column: detection ? null : grouping,
    stability: detection?.stability ?? null,
    claimed,
    seed: 1,
  });
  const input = { detection, expectedLinks: [], options: OPTIONS, rules: [], confidential: new Set<string>() };
  return { groups, gaps: findGaps(projection, groups, { ...input, reading: 'structured' }).gaps };
}

/** Gaps found at one confidence, and how many of them are bridged once all boards are known. */
export type Tally = Record<Confidence, { found: number; false: number }>;

/**
 * Hides a share of the boards so many times and looks at the gaps found: pairs of enough ties to miss some, without a
 * known bridge. Solid and indicative ones are announced; those to verify are kept back for want of data. A gap is false
 * when a route joins the same organizations once all boards are known.
 */
export async function falseGaps(
  roster: Roster,
  grouping: 'sector' | 'detected',
  share: number,
  times: number,
): Promise<Tally> {
  const whole = routeGraph(project(roster, OPTIONS));
  const tally: Tally = {
    solid: { found: 0, false: 0 },
    indicative: { found: 0, false: 0 },
    to_verify: { found: 0, false: 0 },
  };
  for (let seed = 1; seed <= times; seed++) {
    const { groups, gaps } = await gapsOf(hideBoards(roster, share, seed), grouping);
    const members = new Map(groups.map(({ id, members: ids, absent }) => [id, [...ids, ...absent]]));
    const places = (id: string) => members.get(id)!.map((member) => whole.index.get(member)!);
    for (const gap of gaps) {
      if (gap.status !== 'broker_free' || !(gap.reason === null || gap.reason === 'coverage')) continue;
      const row = tally[gap.reason === 'coverage' ? 'to_verify' : gap.confidence];
      row.found++;
      if (pairStatus(whole, places(gap.a), places(gap.b)).routes > 0) row.false++;
    }
  }
  return tally;
}

/** The rows of a table of data/docs/missing-data.md: one per share of boards hidden and confidence. */
export async function falseGapRows(
  roster: Roster,
  grouping: 'sector' | 'detected',
  shares: readonly number[],
  times: number,
): Promise<string[]> {
  const rows: string[] = [];
  for (const share of shares) {
    const tally = await falseGaps(roster, grouping, share, times);
    for (const confidence of CONFIDENCES) {
      const { found, false: wrong } = tally[confidence];
      const rate = found === 0 ? '-' : `${((100 * wrong) / found).toFixed(1)} %`;
      rows.push(`| ${(100 * share).toFixed(0)} % | ${confidence} | ${found} | ${wrong} | ${rate} |`);
    }
  }
  return rows;
}
