import { createNetwork } from '../graph/network.ts';
import { byCodeUnits } from '../random.ts';
import type { IntroduceStep, LeaveStep, ScenarioStep } from '../scenario.ts';
import type { Carrier, NetworkTie, Projection, Venue } from '../types.ts';

/** The relation of a tie that a scenario adds. */
export const INTRODUCTION = 'introduction';

/** What is tied to nobody else is no longer a place where others meet. */
const FEWEST_AT_VENUE = 2;

/**
 * The network of organizations as the scenario would leave it; the one given is not touched. An organization leaves with
 * its ties and its places at venues. A person or an agreement leaves the ties that it carries: a tie without any other
 * carrier goes, a tie with others stays and is that much weaker. A delegated seat outlives its holder (findings, section
 * 8). Then the introductions: a tie both ways between two that stay and have none. Steps make a set: their order does not
 * matter, and what the network does not hold changes nothing. `layers` keep saying what the roster offers.
 */
export function applyScenario(projection: Projection, steps: readonly ScenarioStep[]): Projection {
  const leavers = { organization: new Set<string>(), person: new Set<string>(), agreement: new Set<string>() };
  for (const step of steps) if (isLeave(step)) leavers[step.leave.kind].add(step.leave.id);
  const leaves = (carrier: Carrier) =>
    (carrier.kind === 'person' && !carrier.delegated && leavers.person.has(carrier.id)) ||
    (carrier.kind === 'agreement' && leavers.agreement.has(carrier.id));
  const vertices = projection.vertices.filter(({ id }) => !leavers.organization.has(id));
  const staying = new Set(vertices.map(({ id }) => id));
  const ties = projection.ties
    .filter(({ source, target }) => staying.has(source) && staying.has(target))
    .map((tie) => withoutCarriers(tie, leaves))
    .filter((tie) => tie !== null);
  const venues = projection.venues
    .filter(({ id }) => !leavers.agreement.has(id))
    .map((venue): Venue => ({ ...venue, participants: venue.participants.filter((id) => staying.has(id)) }))
    .filter(({ participants }) => participants.length >= FEWEST_AT_VENUE);
  const { directed } = projection.network;
  introduce(ties, steps.filter(isIntroduce), staying, directed);
  return { ...projection, vertices, ties, venues, network: createNetwork([...staying], ties, directed) };
}

export function isLeave(step: ScenarioStep): step is LeaveStep {
  return 'leave' in step;
}

export function isIntroduce(step: ScenarioStep): step is IntroduceStep {
  return 'introduce' in step;
}

/**
 * The tie without the carriers that leave; `null` when none is left. A relation goes with its last carrier; else each
 * carrier that leaves takes an equal share of its value, which is one person or one agreement.
 */
function withoutCarriers(tie: NetworkTie, leaves: (carrier: Carrier) => boolean): NetworkTie | null {
  const carriers = tie.carriers.filter((carrier) => !leaves(carrier));
  if (carriers.length === tie.carriers.length) return tie;
  if (carriers.length === 0) return null;
  const relations: Record<string, number> = {};
  for (const [relation, value] of Object.entries(tie.relations)) {
    const left = carriers.filter((carrier) => carrier.relation === relation).length;
    const all = tie.carriers.filter((carrier) => carrier.relation === relation).length;
    if (left > 0) relations[relation] = (value * left) / all;
  }
  const weight = Object.values(relations).reduce((sum, value) => sum + value, 0);
  return { ...tie, relations, weight, probable: carriers.every(({ probable }) => probable), carriers };
}

function introduce(
  ties: NetworkTie[],
  steps: readonly IntroduceStep[],
  staying: ReadonlySet<string>,
  directed: boolean,
): void {
  const size = ties.length;
  const known = new Set(ties.flatMap(({ source, target }) => [pairKey(source, target), pairKey(target, source)]));
  for (const { a, b } of steps.map((step) => step.introduce)) {
    if (a === b || !staying.has(a) || !staying.has(b) || known.has(pairKey(a, b))) continue;
    known.add(pairKey(a, b)).add(pairKey(b, a));
    const [first, second] = a < b ? [a, b] : [b, a];
    ties.push(introduced(first, second));
    if (directed) ties.push(introduced(second, first));
  }
  if (ties.length > size) ties.sort((x, y) => byCodeUnits(x.source, y.source) || byCodeUnits(x.target, y.target));
}

/** The tie that a meeting could bring about; nobody's seat and no agreement carries it. */
function introduced(source: string, target: string): NetworkTie {
  return {
    source,
    target,
    relations: { [INTRODUCTION]: 1 },
    weight: 1,
    probable: false,
    carriers: [
      {
        kind: 'tie',
        id: `${INTRODUCTION}:${source}|${target}`,
        relation: INTRODUCTION,
        delegated: false,
        probable: false,
        startsOn: null,
        endsOn: null,
      },
    ],
  };
}

function pairKey(a: string, b: string): string {
  return JSON.stringify([a, b]);
}
