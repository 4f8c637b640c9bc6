import { describe, expect, it } from 'vitest';
import { analyze } from '../../../analysis/analyze.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { rosterOf } from '../../support/rosters.ts';

// Ana sits on three boards, Bo on two; the third board has one more tie, of the ties table.
const roster = rosterOf({
  'seats.csv': [
    'org_id,person_id,person_name',
    ...['A,1,Ana Un', 'B,1,Ana Un', 'C,1,Ana Un', 'A,2,Bo Deux', 'B,2,Bo Deux', 'D,3,Cy Trois'],
  ],
  'ties.csv': ['source,target,relation,weight', 'C,D,referral,4', 'A,D,interlock,2'],
});

const weightsOf = async (options: Partial<AnalyzeOptions>) => {
  const { ties, organizations } = await analyze(roster, { ...DEFAULT_OPTIONS, names: true, draws: 0, ...options });
  return { ties: Object.fromEntries(ties.map((tie) => [`${tie.source}${tie.target}`, tie])), organizations };
};

describe('--weights newman', () => {
  it('lets a person on k boards count 1 / (k - 1), and leaves counts and given ties as they are', async () => {
    const { ties, organizations } = await weightsOf({ weights: 'newman' });
    expect(ties.AB).toMatchObject({ weight: 1.5, relations: { interlock: 2 } });
    expect(ties.AC).toMatchObject({ weight: 0.5, relations: { interlock: 1 } });
    expect(ties.CD).toMatchObject({ weight: 4, relations: { referral: 4 } });
    expect(ties.AD).toMatchObject({ weight: 2, relations: { interlock: 2 } });
    expect(organizations.map(({ id, strength }) => [id, strength])).toEqual([
      ['A', 4],
      ['B', 2],
      ['C', 5],
      ['D', 6],
    ]);
  });

  it('counts shared people one by one otherwise', async () => {
    const { ties } = await weightsOf({ weights: 'count' });
    expect(ties.AB!.weight).toBe(2);
    expect(ties.AC!.weight).toBe(1);
  });

  it('lets a board of k persons count 1 / (k - 1) among people', async () => {
    const { ties } = await weightsOf({ weights: 'newman', network: 'people' });
    // Ana and Bo share two boards of two.
    expect(ties['12']).toMatchObject({ weight: 2, relations: { shared_board: 2 } });
  });
});
