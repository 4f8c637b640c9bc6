import { byCodeUnits } from '../random.ts';
import type { Attributes, Organization, Roster, Tie } from '../types.ts';
import { foldName } from './fold.ts';
import { masksOf } from './masks.ts';

/** What remains of an organization whose name is confidential: its group, and whether its data came. */
const KEPT_WITHOUT_NAME = new Set(['sector', 'status']);

/** Columns that would tell where an organization is. */
const PLACES = new Set([
  ...['municipality', 'postal_code', 'lat', 'lon', 'mrc', 'territory', 'address'],
  ...['rss_code', 'rts_code', 'rls_code', 'clsc_code'],
]);

/** The name of a roster that was veiled before: it hides nothing any more, and keeps its pseudonym. */
const PSEUDONYM = /^C-[0-9a-f]{8}$/;

/** The pseudonyms of the organizations whose name is confidential, by id. */
export function pseudonymsOf(roster: Pick<Roster, 'organizations'>): Map<string, string> {
  const nameless = roster.organizations
    .filter(({ confidential, id, name }) => confidential === 'name' && !(id === name && PSEUDONYM.test(id)))
    .map(({ id }) => id);
  return masksOf(nameless, 'C-');
}

/**
 * The roster as it may leave the data page (findings, section 8): an organization whose name is confidential (a shelter)
 * goes by a pseudonym, `C-` and 8 hexadecimal digits, in every table, with its sector and status only; one whose place is
 * confidential loses the columns that tell it. Columns outside the contract go in both cases: they may hold anything.
 * Without confidential organizations, the same roster.
 */
export function veil(roster: Roster, isContractColumn: (column: string) => boolean): Roster {
  const hidden = roster.organizations.filter((organization) => organization.confidential !== null);
  if (hidden.length === 0) return roster;
  const pseudonyms = pseudonymsOf(roster);
  const names = new Map(
    hidden.flatMap(({ id, name }) => (pseudonyms.has(id) ? [[name, pseudonyms.get(id)!] as const] : [])),
  );
  const id = (original: string) => pseudonyms.get(original) ?? original;
  const idOrNull = (original: string | null) => (original === null ? null : id(original));
  const idOrName = (text: string) => names.get(text) ?? id(text);
  const unnamed = withoutNames(names);
  /** An agreement without an id of its own goes by its partners' and its title. */
  const madeOf = (agreement: string) => unnamed(agreement.split('--').map(id).join('--'));
  const organizations = roster.organizations.map((organization): Organization => {
    const plain = { ...organization, parentId: idOrNull(organization.parentId) };
    if (organization.confidential === null) return plain;
    const byPlace = organization.confidential === 'location';
    const keep = (column: string) =>
      byPlace ? isContractColumn(column) && !PLACES.has(column) : KEPT_WITHOUT_NAME.has(column);
    const attributes: Attributes = Object.fromEntries(
      Object.entries(organization.attributes).filter(([column]) => keep(column)),
    );
    return byPlace
      ? { ...plain, attributes }
      : { ...plain, id: id(organization.id), name: id(organization.id), attributes };
  });
  const byId = (a: { id: string }, b: { id: string }) => byCodeUnits(a.id, b.id);
  return {
    ...roster,
    organizations: organizations.sort(byId),
    seats: roster.seats.map((seat) => ({
      ...seat,
      organizationId: id(seat.organizationId),
      representsId: idOrNull(seat.representsId),
    })),
    agreements: roster.agreements.map((agreement) => ({
      ...agreement,
      id: madeOf(agreement.id),
      title: madeOf(agreement.title),
      participants: agreement.participants
        .map((participant) => ({ ...participant, organizationId: id(participant.organizationId) }))
        .sort((left, right) => byCodeUnits(left.organizationId, right.organizationId)),
    })),
    ties: roster.ties.map((tie) => (tie.level === 'organizations' ? { ...tie, ...veiledEnds(tie, id) } : tie)),
    assessments: roster.assessments.map((assessment) => ({
      ...assessment,
      respondentId: idOrNull(assessment.respondentId),
      targetId: idOrNull(assessment.targetId),
      agreementId: assessment.agreementId && madeOf(assessment.agreementId),
    })),
    expectedLinks: roster.expectedLinks.map((link) => ({ ...link, a: idOrName(link.a), b: idOrName(link.b) })),
  };
}

/** A tie's id begins with its ends. */
function veiledEnds(tie: Tie, id: (original: string) => string): Pick<Tie, 'id' | 'source' | 'target'> {
  const [source, target] = [id(tie.source), id(tie.target)];
  return { id: `${source}>${target}${tie.id.slice(tie.source.length + tie.target.length + 1)}`, source, target };
}

/** Puts pseudonyms for names in a text, as they are written and as ids are made of them, where they are whole words. */
function withoutNames(names: ReadonlyMap<string, string>): (text: string) => string {
  const words = [...names].flatMap(([name, pseudonym]) =>
    [name, foldName(name).replaceAll(' ', '-')].map((word) => {
      const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return [new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'), pseudonym] as const;
    }),
  );
  return (text) => words.reduce((left, [word, pseudonym]) => left.replace(word, pseudonym), text);
}
