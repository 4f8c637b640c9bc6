import { byCodeUnits } from '../random.ts';
import type { Attributes, Organization, Roster } from '../types.ts';
import { masksOf } from './masks.ts';

/** What remains of an organization whose name is confidential: its group, and whether its data came. */
const KEPT_WITHOUT_NAME = new Set(['sector', 'status']);

/** Columns that would tell where an organization is. */
const PLACES = new Set([
  ...['municipality', 'postal_code', 'lat', 'lon', 'mrc', 'territory', 'address'],
  ...['rss_code', 'rts_code', 'rls_code', 'clsc_code'],
]);

/**
 * The roster as it may leave the data page (findings, section 8): an organization whose name is confidential (a shelter)
 * goes by a pseudonym, `C-` and 8 hexadecimal digits, in every table, with its sector and status only; one whose place is
 * confidential loses the columns that tell it. Columns outside the contract go in both cases: they may hold anything.
 * Without confidential organizations, the same roster.
 */
export function veil(roster: Roster, isContractColumn: (column: string) => boolean): Roster {
  const hidden = roster.organizations.filter((organization) => organization.confidential !== null);
  if (hidden.length === 0) return roster;
  const nameless = hidden.filter((organization) => organization.confidential === 'name').map(({ id }) => id);
  const pseudonyms = masksOf(nameless, 'C-');
  const names = new Map(
    hidden.flatMap(({ id, name }) => (pseudonyms.has(id) ? [[name, pseudonyms.get(id)!] as const] : [])),
  );
  const id = (original: string) => pseudonyms.get(original) ?? original;
  const idOrNull = (original: string | null) => (original === null ? null : id(original));
  const idOrName = (text: string) => names.get(text) ?? id(text);
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
      participants: agreement.participants.map((participant) => ({
        ...participant,
        organizationId: id(participant.organizationId),
      })),
    })),
    ties: roster.ties.map((tie) =>
      tie.level === 'organizations' ? { ...tie, source: id(tie.source), target: id(tie.target) } : tie,
    ),
    assessments: roster.assessments.map((assessment) => ({
      ...assessment,
      respondentId: idOrNull(assessment.respondentId),
      targetId: idOrNull(assessment.targetId),
    })),
    expectedLinks: roster.expectedLinks.map((link) => ({ ...link, a: idOrName(link.a), b: idOrName(link.b) })),
  };
}
