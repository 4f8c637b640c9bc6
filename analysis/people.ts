import type { AnalysisPerson } from './document.ts';
import { countHolders } from './graph/holders.ts';
import type { Identities } from './graph/identities.ts';
import { directorSeats, seatsOn } from './graph/interlocks.ts';
import { peopleNetwork } from './graph/people.ts';
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

/** Betweenness by person, in the network of people. */
export type PeopleMeasured = ReadonlyMap<string, number | null>;

/**
 * The people of the boards of a network of organizations, with their betweenness in the network of people as far as it is
 * measured. `measuring`: gives what `measurePeople` does, for whoever has it done ahead. Rejects with the signal's reason
 * when aborted.
 */
export async function listPeople(
  roster: Roster,
  options: AnalyzeOptions,
  {
    projection,
    identities,
    membership,
  }: { projection: Projection; identities: Identities; membership: readonly (string | null)[] },
  context: AnalyzeContext = {},
  measuring: () => Promise<PeopleMeasured> = () => measurePeople(roster, options, projection, identities, context),
): Promise<AnalysisPerson[]> {
  const groups = new Map(projection.vertices.map((vertex, v) => [vertex.id, membership[v] ?? null]));
  const seats = seatsOn(roster.seats, projection.asOf);
  return peopleOf(seats, identities, (id) => groups.get(id) ?? null, await measuring());
}

/**
 * Betweenness in the network of people where that is of a size to be measured: at most 25,000 people, on boards that make
 * at most a million pairs; nobody's beyond. No group of organizations is needed yet. Rejects with the signal's reason when
 * aborted.
 */
export async function measurePeople(
  roster: Roster,
  options: AnalyzeOptions,
  { asOf }: Pick<Projection, 'asOf'>,
  identities: Identities,
  { run = runTasksInPlace, signal }: AnalyzeContext,
): Promise<PeopleMeasured> {
  const seats = directorSeats(seatsOn(roster.seats, asOf));
  if (!worthMeasuring(seats, identities)) return new Map();
  const network = peopleNetwork(roster, options) ?? project(roster, { ...options, network: 'people' }).network;
  const choices = { weights: false, groups: null, fields: new Set(['betweenness']), seed: options.seed };
  const { organizations } = await computeMeasures(network, choices, run, signal);
  return new Map(network.ids.map((id, v) => [id, (organizations.betweenness?.[v] ?? null) as number | null]));
}

function worthMeasuring(seats: readonly Seat[], identities: Identities): boolean {
  const people = countHolders(seats, identities);
  const { boards, board } = seatPlaces(seats);
  const held = new Uint32Array(boards.length);
  let pairs = 0;
  for (const b of board) pairs += held[b]!++;
  return people > 0 && people <= MOST_PEOPLE_MEASURED && pairs <= MOST_PAIRS_MEASURED;
}
