// A roster -> the tables of the contract, such that reading them gives the same roster again.

import type { Agreement, Attributes, AttributeValue, Organization, Period, Roster, TableKind, Tri } from '../types.ts';
import { fieldNames } from './contract.ts';
import { stableId } from './fold.ts';
import { keptWithRows, listedHeader } from './listed-columns.ts';
import { recogniseKind, rolesOf } from './recognise.ts';

export type WrittenValue = AttributeValue | null;

/** A table of the contract: canonical headers first, in the contract's order, then the roster's own columns. */
export interface RosterTable {
  kind: TableKind;
  columns: string[];
  rows: WrittenValue[][];
}

/** One row before its table's columns are settled: fields of the contract, then columns that it does not know. */
interface Row {
  fields: Record<string, WrittenValue>;
  attributes: Attributes;
  /** What is said of the row's organization, where no table of organizations does. */
  listed?: Row | undefined;
}

/** What a table is recognised by stands in it even where every row leaves it empty. */
const ALWAYS: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  organizations: ['org_id', 'name'],
  people: ['person_id', 'display_name'],
  board_memberships: ['org_id', 'person_id', 'person_name', 'role'],
  agreements: ['agreement_id', 'org_id'],
  ties: ['source', 'target'],
  expected_links: ['a', 'b', 'territory', 'source', 'note'],
  events: ['date', 'label'],
  assessments: ['respondent_org_id', 'target_org_id', 'agreement_id', 'item', 'score'],
};

/**
 * The roster as tables of the contract, by canonical headers; kinds without a row are left out. Read again (and nothing else
 * with them) they give an identical roster, but for the places that each fact was read at and for what was said of the
 * files. Stubs are organizations with `in_scope` no. Where no table listed organizations, none is written: it would change
 * who is present when; what is known of them then stands beside their seats, else beside their agreements.
 */
export function rosterTables(roster: Roster): RosterTable[] {
  const ends = tieEnds(roster);
  const names = new Map(roster.organizations.map(({ id, name }) => [id, name]));
  const orgName = (id: string) => (roster.hasOrganizationTable ? null : (names.get(id) ?? null));
  const listed = listedOf(roster);
  const seated = new Set(roster.seats.map(({ organizationId }) => organizationId));
  const tables: [TableKind, Row[]][] = [
    ['organizations', roster.hasOrganizationTable ? roster.organizations.map(organizationRow) : []],
    ['people', peopleRows(roster)],
    ['board_memberships', seatRows(roster, orgName, listed)],
    [
      'agreements',
      roster.agreements.flatMap((agreement) =>
        agreementRows(agreement, orgName, (id) => (seated.has(id) ? undefined : listed(id))),
      ),
    ],
    [
      'ties',
      roster.ties.map(({ source, target, relation, directed, weight, level, period, attributes }) => ({
        fields: {
          source: level === 'people' ? source : ends(source),
          target: level === 'people' ? target : ends(target),
          relation,
          directed: directed === null ? null : directed ? 'yes' : 'no',
          weight,
          ...dates(period),
        },
        attributes,
      })),
    ],
    [
      'expected_links',
      roster.expectedLinks.map(({ a, b, territory, origin, note }) => plain({ a, b, territory, source: origin, note })),
    ],
    ['events', roster.events.map(({ date, label, territory }) => plain({ date, label, territory_code: territory }))],
    [
      'assessments',
      roster.assessments.map((entry) =>
        plain({
          assessed_on: entry.assessedOn,
          wave: entry.wave,
          respondent_org_id: entry.respondentId,
          target_org_id: entry.targetId,
          agreement_id: entry.agreementId,
          item: entry.item,
          score: entry.score,
          scale_min: entry.scaleMin,
          scale_max: entry.scaleMax,
          consent: 'yes',
        }),
      ),
    ],
  ];
  return tables.filter(([, rows]) => rows.length > 0).map(([kind, rows]) => tableOf(kind, rows));
}

function organizationRow(organization: Organization): Row {
  return {
    fields: {
      org_id: organization.id,
      name: organization.name,
      parent_org_id: organization.parentId,
      in_scope: organization.inScope ? 'yes' : 'no',
      board_roster_complete: known(organization.boardComplete),
      data_received: known(organization.dataReceived),
      connector_mandate: known(organization.connectorMandate),
      confidential: organization.confidential,
    },
    attributes: organization.attributes,
  };
}

/** What lists say of organizations that no table does; nothing of those of which nothing is known. */
function listedOf({ organizations, hasOrganizationTable }: Roster): (id: string) => Row | undefined {
  if (hasOrganizationTable) return () => undefined;
  const rows = organizations.map((organization) => {
    const { org_id: _id, name: _name, in_scope, ...fields } = organizationRow(organization).fields;
    return [
      organization.id,
      { fields: { ...fields, in_scope: in_scope === 'no' ? in_scope : null }, attributes: organization.attributes },
    ] as const;
  });
  const known = new Map<string, Row>(rows);
  return (id) => known.get(id);
}

/** Everybody with a key, and who is in a table of people only. A record of one name on one board is told by its seat. */
function peopleRows({ people, seats }: Roster): Row[] {
  const seated = new Set(seats.map(({ personId }) => personId));
  return people
    .filter(({ id, key }) => key !== null || !seated.has(id))
    .map(({ key, name, attributes }) => ({
      fields: { person_id: key, display_name: name === key ? null : name },
      attributes,
    }));
}

function seatRows(
  { people, seats }: Roster,
  orgName: (id: string) => string | null,
  listed: (id: string) => Row | undefined,
): Row[] {
  const records = new Map(people.map((record) => [record.id, record]));
  return seats.map((seat) => {
    const { key = null, name = seat.personId } = records.get(seat.personId) ?? {};
    return {
      fields: {
        org_id: seat.organizationId,
        org_name: orgName(seat.organizationId),
        person_id: key,
        person_name: name === key ? null : name,
        role: seat.relation === 'interlock' ? seat.role : null,
        officer_post: seat.relation === 'interlock' ? null : seat.role,
        represents_org_id: seat.representsId,
        seat_basis: seat.basis,
        ...dates(seat.period),
      },
      attributes: seat.attributes,
      listed: listed(seat.organizationId),
    };
  });
}

/** One row a participant, each with what is said of the agreement. */
function agreementRows(
  agreement: Agreement,
  orgName: (id: string) => string | null,
  listed: (id: string) => Row | undefined,
): Row[] {
  return agreement.participants.map(({ organizationId, role }) => ({
    fields: {
      agreement_id: agreement.id,
      title: agreement.title,
      form: agreement.form,
      org_id: organizationId,
      org_name: orgName(organizationId),
      org_role: role,
      level_intended: agreement.levelIntended,
      level_actual: agreement.levelActual,
      ...dates(agreement.period),
      last_activity_on: agreement.lastActivityOn,
      last_review_on: agreement.lastReviewOn,
      next_review_on: agreement.nextReviewOn,
      status: agreement.status,
    },
    attributes: agreement.attributes,
    listed: listed(organizationId),
  }));
}

/** Without a table of organizations, one that only ties name is written by its name where its id was made from it. */
function tieEnds({ organizations, seats, agreements, hasOrganizationTable }: Roster): (id: string) => string {
  if (hasOrganizationTable) return (id) => id;
  const introduced = new Set([
    ...seats.map(({ organizationId }) => organizationId),
    ...agreements.flatMap(({ participants }) => participants.map(({ organizationId }) => organizationId)),
  ]);
  const names = new Map(
    organizations.flatMap(({ id, name }) =>
      !introduced.has(id) && stableId(name) === id ? [[id, name] as const] : [],
    ),
  );
  return (id) => names.get(id) ?? id;
}

function tableOf(kind: TableKind, rows: readonly Row[]): RosterTable {
  const used = new Set<string>(ALWAYS[kind] ?? []);
  const own = new Set<string>();
  const contract = fieldNames(kind).map(({ field }) => field.name);
  const isField = new Set(contract);
  for (const { fields, attributes } of rows) {
    for (const [name, value] of Object.entries(fields)) if (value !== null) used.add(name);
    for (const name of Object.keys(attributes)) (isField.has(name) ? used : own).add(name);
  }
  const canonical = contract.filter((name) => used.has(name));
  const unknown = [...own].sort();
  const read = (row: Row, name: string) => row.fields[name] ?? ownValue(row.attributes, name);
  const listed = listedNames(rows);
  const columns = [
    ...canonical,
    ...keptApart(kind, canonical, unknown),
    ...listed.map(({ name, isField }) => listedHeader(kind, name, isField)),
  ];
  const cells = rows.map((row) => [
    ...canonical.map((name) => read(row, name)),
    ...unknown.map((name) => ownValue(row.attributes, name)),
    ...listed.map(({ name }) => (row.listed ? read(row.listed, name) : null)),
  ]);
  return { kind, columns: keptWithRows(kind, columns, cells), rows: cells };
}

/** What rows say of their organizations: fields in the contract's order, then columns of their own. */
function listedNames(rows: readonly Row[]): { name: string; isField: boolean }[] {
  const names = new Set<string>();
  const described = new Set(rows.flatMap(({ listed }) => listed ?? []));
  for (const { fields, attributes } of described) {
    for (const [name, value] of Object.entries(fields)) if (value !== null) names.add(name);
    for (const name of Object.keys(attributes)) names.add(name);
  }
  const contract = fieldNames('organizations').flatMap(({ field: { name } }) => (names.has(name) ? [name] : []));
  const own = [...names].filter((name) => !contract.includes(name)).sort();
  return [...contract.map((name) => ({ name, isField: true })), ...own.map((name) => ({ name, isField: false }))];
}

/** Headers of the roster's own under which the reader finds no field and no other kind of table: else `attr_` in front. */
function keptApart(kind: TableKind, canonical: readonly string[], unknown: readonly string[]): string[] {
  const roles = rolesOf(kind, [...canonical, ...unknown], {}).slice(canonical.length);
  const apart = unknown.map((name, i) => (roles[i]?.as === 'attribute' ? name : `attr_${name}`));
  return recogniseKind([...canonical, ...apart], []) === kind ? apart : unknown.map((name) => `attr_${name}`);
}

function ownValue(attributes: Attributes, name: string): WrittenValue {
  return Object.hasOwn(attributes, name) ? attributes[name]! : null;
}

function plain(fields: Record<string, WrittenValue>): Row {
  return { fields, attributes: {} };
}

function dates({ from, to }: Period): Record<string, WrittenValue> {
  return { start_on: from, end_on: to };
}

function known(value: Tri): WrittenValue {
  return value === 'unknown' ? null : value;
}
