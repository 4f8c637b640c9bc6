import { beforeAll, describe, expect, it } from 'vitest';
import { drawChance } from '../../../analysis/chance/chance.ts';
import { rosterNetworks } from '../../../analysis/chance/division.ts';
import { silosWithChance } from '../../../analysis/gaps/with-chance.ts';
import { identify } from '../../../analysis/graph/identities.ts';
import { project } from '../../../analysis/graph/project.ts';
import { createRandom } from '../../../analysis/random.ts';
import { chooseGrouping, describeGroups } from '../../../analysis/silos/groups.ts';
import { rewire } from '../../../analysis/silos/rewire.ts';
import { rewiringTest } from '../../../analysis/silos/rewiring-test.ts';
import { scopeOf } from '../../../analysis/silos/scope.ts';
import { runTasksInPlace } from '../../../analysis/tasks.ts';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { chanceRoster } from '../../support/chance-roster.ts';
import { tie, roster as tiesRoster } from '../../support/roster.ts';

// What the product says of rosters in which nothing but chance decides who sits where: no more than its 5 % allow.

const ROSTERS = 60;
/** Three standard deviations above so many in a hundred: what a correct product exceeds once in a thousand seeds. */
const atMost = (share: number, of: number) => share * of + 3 * Math.sqrt(share * (1 - share) * of);
const options = { ...DEFAULT_OPTIONS, asOf: 'all', draws: 400 };

async function flagsOf(seed: number, everybody = false) {
  const roster = chanceRoster({ boards: 80, sectors: 6, furtherSeat: 0.3, seed });
  const projection = project(roster, options);
  const { membership, claimed } = chooseGrouping(projection, 'sector');
  const groups = describeGroups(projection, everybody ? claimed : membership, {
    kind: 'given',
    column: 'sector',
    stability: null,
    claimed,
    seed,
  });
  const identities = identify(roster, 'name', false);
  const large = groups.filter((group) => group.size >= 3);
  const input = { roster, options: { ...options, seed }, projection, identities, groups: large };
  const chance = (await drawChance(input, runTasksInPlace))!;
  const pairs = large.flatMap((a, i) => large.slice(i + 1).map((b) => chance.pair(a.id, b.id)!));
  return {
    pairs: pairs.length,
    few: pairs.filter((pair) => pair.few).length,
    rare: pairs.filter(({ asFewIn: [k, n] }) => k <= 0.01 * n).length,
    shortfall: pairs.reduce((sum, pair) => sum + (pair.shortfall ?? 0), 0),
    silos: silosWithChance(groups, chance).filter((group) => group.is_silo).length,
    marks: projection.ties.filter((row) => chance.interlock(row)).length,
  };
}

describe('sixty rosters of pure chance, with given groups', () => {
  let flags: Awaited<ReturnType<typeof flagsOf>>[] = [];
  const total = (key: keyof (typeof flags)[number]) => flags.reduce((sum, row) => sum + row[key], 0);
  const withAny = (key: keyof (typeof flags)[number]) => flags.filter((row) => row[key] > 0).length;

  beforeAll(async () => {
    flags = await Promise.all(Array.from({ length: ROSTERS }, (_, r) => flagsOf(100 + r)));
  });

  it('have a pair called short of chance, a silo, or a mark on shared directors in no more than one of twenty', () => {
    expect(total('pairs')).toBeGreaterThan(10 * ROSTERS);
    for (const key of ['few', 'silos', 'marks'] as const) {
      expect(withAny(key), key).toBeLessThanOrEqual(atMost(0.05, ROSTERS));
    }
  });

  it('have one pair in a hundred, no more, in the lowest hundredth of draws', () => {
    expect(total('rare')).toBeLessThanOrEqual(atMost(0.01, total('pairs')));
    // Isolates are in no group, which takes out of the groups whoever chance left without a tie: an error on the safe side.
    const mean = total('shortfall') / total('pairs');
    expect(mean).toBeLessThan(0.06);
    expect(mean).toBeGreaterThan(-0.3);
  });

  it('have exactly the ties that draws expect when nobody is left out of the groups', async () => {
    const everybody = await Promise.all(Array.from({ length: ROSTERS }, (_, r) => flagsOf(100 + r, true)));
    const sum = (key: 'shortfall' | 'pairs') => everybody.reduce((all, row) => all + row[key], 0);
    // The mean over rosters has a standard error of some 0.017.
    expect(Math.abs(sum('shortfall') / sum('pairs'))).toBeLessThan(0.06);
  });
});

describe('detected groups of pure chance', () => {
  it('are above rosters drawn like them in one of twenty; rewired ties alone would not have told', async () => {
    let above = 0;
    let aboveRewired = 0;
    for (let seed = 1000; seed < 1000 + ROSTERS; seed++) {
      const roster = chanceRoster({ boards: 80, sectors: 6, furtherSeat: 0.3, seed });
      const projection = project(roster, options);
      const networks = rosterNetworks(roster, options, projection, identify(roster, 'name', false));
      above += Number((await rewiringTest(projection, { seed }, {}, networks)).above);
      if (seed < 1010) aboveRewired += Number((await rewiringTest(projection, { seed }, {})).above);
    }
    expect(above).toBeLessThanOrEqual(atMost(0.05, ROSTERS));
    // A director of three boards makes a triangle: why the roster is drawn, and not its ties (data/docs/chance.md).
    expect(aboveRewired).toBe(10);
  });

  it('of given ties are above rewired ones in one of twenty', async () => {
    let above = 0;
    for (let seed = 1; seed <= ROSTERS; seed++) {
      const random = createRandom(seed);
      const id = (v: number) => `o${String(v).padStart(3, '0')}`;
      const pairs = new Set<string>();
      while (pairs.size < 150) {
        const [a, b] = [Math.floor(60 * random()), Math.floor(60 * random() ** 2)];
        if (a !== b) pairs.add(`${id(Math.min(a, b))} ${id(Math.max(a, b))}`);
      }
      const ties = [...pairs].map((pair) => tie(...(pair.split(' ') as [string, string])));
      const projection = project(tiesRoster({ ties }), options);
      const { edges } = scopeOf(projection);
      const { sources, targets } = rewire(edges, random);
      const drawn = tiesRoster({ ties: [...sources].map((source, e) => tie(id(source), id(targets[e]!))) });
      above += Number((await rewiringTest(project(drawn, options), { seed }, {})).above);
    }
    expect(above).toBeLessThanOrEqual(atMost(0.05, ROSTERS));
  });
});
