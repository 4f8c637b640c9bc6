import type { DossierAgreement, DossierSeat, DossierTie, OrganizationDossier } from '../../analysis/dossier.ts';
import type { Day } from '../../analysis/types.ts';

/** How far ahead the page of an organization looks, in months: the time that it takes to prepare a renewal. */
const AHEAD = 6;

/** What ends on a day, or is to be reviewed then. */
export type Ending = { on: Day } & (
  | { kind: 'seat'; seat: DossierSeat }
  | { kind: 'agreement' | 'review'; agreement: DossierAgreement }
  | { kind: 'tie'; tie: DossierTie }
);

export interface Endings {
  /** The last day of the time looked at, itself included. */
  until: Day;
  /** Soonest first. */
  items: Ending[];
  /** Terms, agreements and ties of which no end is recorded: whether they end in that time is not known. */
  undated: number;
}

/**
 * What an organization has that ends, or is to be reviewed, from the day of the network, itself included, to the end of the sixth
 * month after it; after `today` where that is later, so that lists that stop last year do not hide what ends next month. A tie
 * carried by an agreement or by people is told by them. Null where the network stands for no day.
 */
export function endingsOf(dossier: OrganizationDossier, asOf: Day | null, today: Day | null = null): Endings | null {
  if (asOf === null) return null;
  const until = endOfMonth(today !== null && today > asOf ? today : asOf, AHEAD);
  const given = dossier.ties.filter(({ agreement, people }) => agreement === null && people.length === 0);
  const dated: (Ending | { on: null })[] = [
    ...dossier.seats.map((seat) => ({ kind: 'seat', on: seat.to, seat }) as const),
    ...dossier.agreements.map((agreement) => ({ kind: 'agreement', on: agreement.to, agreement }) as const),
    ...given.map((tie) => ({ kind: 'tie', on: tie.to, tie }) as const),
  ].map((ending) => (ending.on === null ? { on: null } : (ending as Ending)));
  const reviews = dossier.agreements.flatMap((agreement): Ending[] =>
    agreement.nextReviewOn === null ? [] : [{ kind: 'review', on: agreement.nextReviewOn, agreement }],
  );
  const items = [...dated, ...reviews]
    .filter((ending): ending is Ending => ending.on !== null && ending.on >= asOf && ending.on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { until, items, undated: dated.filter(({ on }) => on === null).length };
}

/** The last day of the month so many months later: agreements and terms end with a month, March 31 more than any other day. */
function endOfMonth(day: Day, months: number): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}
