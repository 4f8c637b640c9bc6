import { byCodeUnits } from '../random.ts';
import type { Agreement, Carrier, Day, Venue } from '../types.ts';
import { holdsOn } from './dates.ts';
import type { TieCollector } from './tie-collector.ts';

/** Declared competition is a mark on a pair, never a tie (interface, Ties). */
export const NOT_A_TIE = 'competes';

/** Whoever holds one of these roles has a tie to each other participant; without them, three or more meet at a venue. */
const HUB_ROLES = new Set(['lead', 'funder', 'provider']);

/** Agreements in force on the day shown: begun, not over, not declared ended. */
export function agreementsOn(agreements: readonly Agreement[], asOf: Day | null): Agreement[] {
  return agreements.filter(
    (agreement) =>
      asOf === null ||
      (holdsOn(agreement.period, asOf) && !(agreement.status === 'ended' && agreement.period.to === null)),
  );
}

/**
 * Reads agreements as ties or venues (findings, section 3): two participants are a tie; with a lead, funder or provider
 * that organization is tied to each other participant; otherwise three or more participants meet at a venue, a third
 * party and not a clique. `venues: 'tie'` expands venues with weight 1/(k - 1) (Newman 2001, doi:10.1103/PhysRevE.64.016132).
 */
export function collectAgreements(
  agreements: readonly Agreement[],
  venuesAs: 'third' | 'tie',
  ties: TieCollector,
): Venue[] {
  const venues: Venue[] = [];
  for (const agreement of agreements) {
    if (agreement.form === NOT_A_TIE) continue;
    const { ids, hubs } = partiesOf(agreement);
    if (ids.length < 2) continue;
    if (ids.length === 2) collectPair(agreement, ids[0]!, ids[1]!, ties);
    else if (hubs.length > 0) collectHubs(agreement, ids, hubs, ties);
    else if (venuesAs === 'third') {
      venues.push({
        id: agreement.id,
        title: agreement.title,
        form: agreement.form,
        participants: ids,
        endsOn: agreement.period.to,
      });
    } else {
      const value = 1 / (ids.length - 1);
      for (let i = 0; i < ids.length; i++) {
        for (let j = i + 1; j < ids.length; j++)
          ties.addBoth(ids[i]!, ids[j]!, agreement.form, value, carrierOf(agreement));
      }
    }
  }
  return venues.sort((a, b) => byCodeUnits(a.id, b.id));
}

/** Who takes part, once each and in id order, and who of them is tied to each other participant by its role. */
export function partiesOf({ participants }: Agreement): { ids: string[]; hubs: string[] } {
  const ids = [...new Set(participants.map((participant) => participant.organizationId))].sort(byCodeUnits);
  const hubs = ids.filter((id) => participants.some((p) => p.organizationId === id && HUB_ROLES.has(p.role ?? '')));
  return { ids, hubs };
}

function carrierOf(agreement: Agreement): Carrier {
  return {
    kind: 'agreement',
    id: agreement.id,
    relation: agreement.form,
    delegated: false,
    probable: false,
    startsOn: agreement.period.from,
    endsOn: agreement.period.to,
  };
}

/** Funding runs from funder to recipient, referral in the order given; everything else holds both ways. */
function collectPair(agreement: Agreement, a: string, b: string, ties: TieCollector): void {
  const roleOf = (id: string) => agreement.participants.find((p) => p.organizationId === id)?.role ?? null;
  const carrier = carrierOf(agreement);
  if (agreement.form === 'funding' && (roleOf(a) === 'funder') !== (roleOf(b) === 'funder')) {
    const [from, to] = roleOf(a) === 'funder' ? [a, b] : [b, a];
    ties.add(from, to, agreement.form, 1, carrier);
  } else if (agreement.form === 'referral') {
    const from = agreement.participants[0]!.organizationId;
    ties.add(from, from === a ? b : a, agreement.form, 1, carrier);
  } else ties.addBoth(a, b, agreement.form, 1, carrier);
}

function collectHubs(agreement: Agreement, ids: readonly string[], hubs: readonly string[], ties: TieCollector): void {
  const carrier = carrierOf(agreement);
  for (const hub of hubs) {
    for (const other of ids) {
      // Two hubs are one tie, not two.
      if (other === hub || (hubs.includes(other) && other < hub)) continue;
      if (agreement.form === 'funding' && !hubs.includes(other)) ties.add(hub, other, agreement.form, 1, carrier);
      else ties.addBoth(hub, other, agreement.form, 1, carrier);
    }
  }
}
