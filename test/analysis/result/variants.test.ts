import { describe, expect, it } from 'vitest';
import { analyze } from '../../../analysis/analyze.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { rosterOf } from '../../support/rosters.ts';

// A chain of twelve with one branch: b has a, c and d beside it.
const ids = [...'abcdefghijkl'];
const ties = ['a,b', 'b,c', 'b,d', 'd,e', ...ids.slice(4, -1).map((id, i) => `${id},${ids[i + 5]}`)];
const roster = rosterOf({
  'organizations.csv': ['id,name,sector', ...ids.map((id, i) => `${id},${id.toUpperCase()},${i < 6 ? 'x' : 'y'}`)],
  'ties.csv': ['source,target,relation', ...ties.map((tie) => `${tie},referral`)],
});

const analyzed = (options: Partial<AnalyzeOptions>) =>
  analyze(roster, { ...DEFAULT_OPTIONS, groupBy: 'sector', draws: 0, ...options });

describe('the document with a form in place of the default', () => {
  it('replaces the column of a tie, each end its own, whichever way the tie is written', async () => {
    const { ties } = await analyzed({ variant: { dyadic_constraint: 'share' } });
    const share = Object.fromEntries(ties.map((tie) => [`${tie.source}${tie.target}`, tie.dyadic_constraint]));
    expect(share.ab).toEqual({ source: 1, target: expect.closeTo(1 / 3, 10) });
    expect(share.de).toEqual({ source: 0.5, target: 0.5 });
    const directed = await analyzed({ variant: { dyadic_constraint: 'share' }, directed: true });
    expect(directed.ties.find(({ source }) => source === 'd')!.dyadic_constraint).toEqual({ source: 0.5, target: 0.5 });
    expect(directed.ties[0]!.dyadic_constraint).toEqual(share.ab);
  });

  it('replaces the roles of all organizations together with those of each', async () => {
    const [plain, twice] = await Promise.all([analyzed({}), analyzed({ variant: { roles: 'ordered' } })]);
    expect(plain.network.roles!.total).toBe(11);
    expect(twice.network.roles!.total).toBe(22);
    const partial = await analyzed({ variant: { roles: 'partial' } });
    expect(partial.network.roles).toEqual(plain.network.roles);
  });

  it('says of a set of key players how many do as well, and lists them when asked', async () => {
    const [plain, every] = await Promise.all([analyzed({}), analyzed({ variant: { key_players: 'every-set' } })]);
    for (const size of [1, 2, 3]) {
      const first = plain.key_players!.removal[size - 1]!;
      const listed = every.key_players!.removal.filter(({ ids: members }) => members.length === size);
      expect(listed).toHaveLength(first.equally_good!);
      expect(listed[0]).toEqual(first);
    }
    const reached = plain.key_players!.reach[2]!;
    expect(reached.equally_good).toBeGreaterThan(1);
    expect(every.key_players!.reach.filter(({ ids: members }) => members.length === 3)).toContainEqual(reached);
  });

  it('leaves groups, gaps and findings to the defaults', async () => {
    const [plain, other] = await Promise.all([analyzed({}), analyzed({ variant: { degree: 'normalized' } })]);
    expect(other.organizations[1]!.degree).toBeCloseTo(3 / 11, 10);
    expect(other.gaps).toEqual(plain.gaps);
    expect(other.findings).toEqual(plain.findings);
  });
});
