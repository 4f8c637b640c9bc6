import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../analysis/graph/project.ts';
import type { ScenarioStep } from '../../../analysis/scenario.ts';
import { applyScenario } from '../../../analysis/scenarios/apply-scenario.ts';
import { DEFAULT_OPTIONS, type Projection } from '../../../analysis/types.ts';
import { agreement, organization, person, roster, seat } from '../../support/roster.ts';
import { smallProjection } from '../../support/small-network.ts';

const leave = (kind: 'organization' | 'person' | 'agreement', id: string): ScenarioStep => ({ leave: { kind, id } });
const introduce = (a: string, b: string): ScenarioStep => ({ introduce: { a, b } });

const tied = ({ ties }: Projection) => ties.map(({ source, target }) => `${source}-${target}`).sort();

/** p sits on a, b and c, delegated to c; q sits on a and b; t is a treaty of a and d; v is where b, c and d meet. */
const PEOPLE = project(
  roster({
    organizations: ['a', 'b', 'c', 'd'].map((id) => organization(id)),
    people: [person('p', 'Person P'), person('q', 'Person Q')],
    seats: [seat('a', 'p'), seat('b', 'p'), seat('c', 'p', { representsId: 'a' }), seat('a', 'q'), seat('b', 'q')],
    agreements: [agreement('t', 'service_agreement', ['a', 'd']), agreement('v', 'network', ['b', 'c', 'd'])],
  }),
  DEFAULT_OPTIONS,
);

describe('a scenario on a network', () => {
  it('starts from what the roster ties', () => {
    expect(tied(PEOPLE)).toEqual(['a-b', 'a-c', 'a-d', 'b-c']);
    expect(PEOPLE.venues.map(({ participants }) => participants)).toEqual([['b', 'c', 'd']]);
  });

  it('an organization leaves with its ties and its places', () => {
    const after = applyScenario(PEOPLE, [leave('organization', 'b')]);
    expect(tied(after)).toEqual(['a-c', 'a-d']);
    expect(after.network.ids).toEqual(['a', 'c', 'd']);
    expect(after.venues[0]!.participants).toEqual(['c', 'd']);
    expect(applyScenario(after, [leave('organization', 'c')]).venues).toEqual([]);
  });

  it('a person leaves: a tie that another director carries is thinner, a delegated seat stays', () => {
    const [ab] = applyScenario(PEOPLE, [leave('person', 'p')]).ties;
    expect(ab).toMatchObject({ relations: { interlock: 1 }, weight: 1 });
    expect(ab!.carriers.map(({ id }) => id)).toEqual(['q']);
    expect(tied(applyScenario(PEOPLE, [leave('person', 'p'), leave('person', 'q')]))).toEqual(['a-c', 'a-d', 'b-c']);
  });

  it('an agreement leaves with its tie, or its meeting place', () => {
    expect(tied(applyScenario(PEOPLE, [leave('agreement', 't')]))).toEqual(['a-b', 'a-c', 'b-c']);
    expect(applyScenario(PEOPLE, [leave('agreement', 'v')]).venues).toEqual([]);
  });

  it('a tie of two relations loses the one that leaves', () => {
    const both = smallProjection({
      sectors: { '-': 'a b' },
      ties: 'a-b',
      carriers: {
        'a-b': [
          { kind: 'person', id: 'p', relation: 'interlock' },
          { kind: 'agreement', id: 't', relation: 'tie' },
        ],
      },
    });
    both.ties[0]!.relations = { interlock: 1, tie: 1 };
    const [left] = applyScenario(both, [leave('person', 'p')]).ties;
    expect(left).toMatchObject({ relations: { tie: 1 }, weight: 1 });
  });

  it('two who meet are tied, both ways in a directed network; two already tied are not tied again', () => {
    const after = applyScenario(PEOPLE, [introduce('d', 'b')]);
    expect(tied(after)).toEqual(['a-b', 'a-c', 'a-d', 'b-c', 'b-d']);
    expect(after.ties.find(({ target }) => target === 'd' && 'b')!.carriers).toHaveLength(1);
    expect(applyScenario(PEOPLE, [introduce('b', 'a')])).toEqual(PEOPLE);
    const directed = { ...PEOPLE, network: { ...PEOPLE.network, directed: true } };
    expect(tied(applyScenario(directed, [introduce('d', 'b')]))).toEqual([...tied(PEOPLE), 'b-d', 'd-b'].sort());
  });

  it('a tie that leaves can be made again; whoever leaves meets nobody', () => {
    expect(tied(applyScenario(PEOPLE, [introduce('a', 'd'), leave('agreement', 't')]))).toEqual(tied(PEOPLE));
    expect(tied(applyScenario(PEOPLE, [introduce('b', 'd'), leave('organization', 'd')]))).toEqual([
      'a-b',
      'a-c',
      'b-c',
    ]);
  });

  it('does not touch the network that it is given', () => {
    const before = JSON.stringify(PEOPLE);
    applyScenario(PEOPLE, [leave('person', 'p'), leave('organization', 'b'), introduce('a', 'd')]);
    expect(JSON.stringify(PEOPLE)).toBe(before);
  });

  it('does not depend on the order of its steps', () => {
    const steps = [
      leave('person', 'p'),
      leave('person', 'q'),
      leave('agreement', 't'),
      leave('organization', 'c'),
      introduce('a', 'd'),
      introduce('b', 'd'),
    ];
    const chosen = fc
      .subarray(steps)
      .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));
    fc.assert(
      fc.property(chosen, ([some, turned]) => {
        expect(applyScenario(PEOPLE, turned)).toEqual(applyScenario(PEOPLE, some));
      }),
    );
  });
});
