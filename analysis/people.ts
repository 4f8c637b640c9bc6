import type { AnalysisPerson } from './document.ts';
import { holdersOf } from './graph/holders.ts';
import type { Identities } from './graph/identities.ts';
import { directorSeats, seatsOn } from './graph/interlocks.ts';
import { project } from './graph/project.ts';
import { computeMeasures } from './measures/compute.ts';
import { peopleOf } from './result/people.ts';
import { seatPlaces } from './roster/seat-places.ts';
import { runTasksInPlace } from './tasks.ts';
import type { AnalyzeContext, AnalyzeOptions, Projection, Roster, Seat } from './types.ts';

/** Beyond this many people, some two seconds of paths between all of them, their betweenness is left null. */
const MOST_PEOPLE_MEASURED = 25_000;
/** Beyond this many pairs of seats on one board too: a list of thousands of members read as a board ties them all. */
const MOST_PAIRS_MEASURED = 1_000_000;

/**
 * The people of the boards of a network of organizations, with their betweenness in the network of people where that is
 * of a size to be measured: at most 25,000 people, on boards that make at most a million pairs. Rejects with the signal's
 * reason when aborted.
 */
export async function listPeople(
  roster: Roster,
  options: AnalyzeOptions,
  {
    projection,
    identities,
    membership,
  }: { projection: Projection; identities: Identities; membership: readonly (string | null)[] },
  { run = runTasksInPlace, signal }: AnalyzeContext = {},
): Promise<AnalysisPerson[]> {
  const groups = new Map(projection.vertices.map((vertex, v) => [vertex.id, membership[v] ?? null]));
  const seats = seatsOn(roster.seats, projection.asOf);
  const betweenness = new Map<string, number | null>();
  if (worthMeasuring(directorSeats(seats), identities)) {
    const { network } = project(roster, { ...options, network: 'people' });
    const choices = { weights: false, groups: null, fields: new Set(['betweenness']), seed: options.seed };
    const { organizations } = await computeMeasures(network, choices, run, signal);
    network.ids.forEach((id, v) => {
      betweenness.set(id, (organizations.betweenness?.[v] ?? null) as number | null);
    });
  }
  return peopleOf(seats, identities, (id) => groups.get(id) ?? null, betweenness);
}

function worthMeasuring(seats: readonly Seat[], identities: Identities): boolean {
  const people = new Set(holdersOf(seats, identities)).size;
  const { boards, board } = seatPlaces(seats);
  const held = new Uint32Array(boards.length);
  let pairs = 0;
  for (const b of board) pairs += held[b]!++;
  return people > 0 && people <= MOST_PEOPLE_MEASURED && pairs <= MOST_PAIRS_MEASURED;
}
