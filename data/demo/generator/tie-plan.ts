import { type DemoOrganization, GROUP_LETTERS } from './demo-organization.ts';

/** Pairs of sectors kept apart so that the planted gaps and fragile bridges come out; see the README of the demo. */
const KEPT_APART = ['EL', 'JV', 'PE', 'LP', 'JE'];
/** Mandated connectors that may join primary care and education: they hide the first missing bridge. */
const HIDES = { pair: 'PE', connectors: ['cisss-meandres', 'table-enfance'] };
/** The designated broker who bridges nothing is tied inside its own sector only. */
export const DESIGNATED_BROKER = 'quatre-temps';

export interface PlannedTie {
  a: string;
  b: string;
  /** How many agreements and shared directors carry it so far. */
  carriers: number;
}

const samePair = (pair: string, a: string, b: string) => pair === a + b || pair === b + a;

/**
 * The ties that the roster is to contain, before anybody decides whether a board or an agreement carries each. It refuses
 * every tie that would join the two ends of a planted gap, directly or through one organization.
 */
export class TiePlan {
  readonly organizations: ReadonlyMap<string, DemoOrganization>;
  readonly ties = new Map<string, PlannedTie>();
  private readonly neighbours = new Map<string, Set<string>>();

  constructor(organizations: readonly DemoOrganization[]) {
    this.organizations = new Map(organizations.map((o) => [o.id, o]));
    for (const { id } of organizations) this.neighbours.set(id, new Set());
  }

  organization(id: string): DemoOrganization {
    const found = this.organizations.get(id);
    if (!found) throw new Error(`no organization ${id}`);
    return found;
  }

  has(a: string, b: string): boolean {
    return this.neighbours.get(a)!.has(b);
  }

  neighboursOf(id: string): string[] {
    return [...this.neighbours.get(id)!];
  }

  get(a: string, b: string): PlannedTie | undefined {
    return this.ties.get(keyOf(a, b));
  }

  /** May these two be tied without closing a planted gap? */
  may(a: string, b: string): boolean {
    if (a === b) return false;
    const [first, second] = [this.organization(a), this.organization(b)];
    if (first.part === null || first.part !== second.part) return false;
    if (first.part !== 'main' || first.sector === second.sector) return true;
    if (a === DESIGNATED_BROKER || b === DESIGNATED_BROKER) return false;
    if (KEPT_APART.some((pair) => samePair(pair, first.sector, second.sector))) return false;
    return (
      reaches(first, second) &&
      reaches(second, first) &&
      this.staysApart(first, second) &&
      this.staysApart(second, first)
    );
  }

  /** Adds a tie, or only looks it up when it stands; `planted` skips the rule for the ties that make the planted cases. */
  add(a: string, b: string, planted = false): PlannedTie {
    const key = keyOf(a, b);
    const known = this.ties.get(key);
    if (known) return known;
    if (!planted && !this.may(a, b)) throw new Error(`a tie that the plan forbids: ${a} - ${b}`);
    const tie = a < b ? { a, b, carriers: 0 } : { a: b, b: a, carriers: 0 };
    this.ties.set(key, tie);
    this.neighbours.get(a)!.add(b);
    this.neighbours.get(b)!.add(a);
    return tie;
  }

  /** May these organizations sit at one table without being a route across a planted gap? */
  mayMeet(ids: readonly string[]): boolean {
    const sectors = ids.map((id) => this.organization(id).sector);
    return KEPT_APART.every((pair) => !(sectors.includes(pair[0]!) && sectors.includes(pair[1]!)));
  }

  private staysApart(middle: DemoOrganization, added: DemoOrganization): boolean {
    const touched = new Set(this.neighboursOf(middle.id).map((id) => this.organization(id).sector));
    touched.add(added.sector);
    return KEPT_APART.every((pair) => {
      if (pair.includes(middle.sector)) return true;
      if (samePair(HIDES.pair, pair[0]!, pair[1]!) && HIDES.connectors.includes(middle.id)) return true;
      return !(touched.has(pair[0]!) && touched.has(pair[1]!));
    });
  }
}

/** Whoever connects by mandate meets everybody; others keep to the sectors they reach. */
function reaches(from: DemoOrganization, to: DemoOrganization): boolean {
  return to.mandated || !GROUP_LETTERS.includes(to.sector) || from.reach.includes(to.sector);
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
