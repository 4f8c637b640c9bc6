import { problem } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import { cellOf, isObject, type JsonObject } from './json-records.ts';
import { type Origin, type Row, refusedFile, tableOf } from './table-of.ts';

interface Entity {
  line: number;
  id: string;
  schema: string;
  /** All values of a property, and the first. */
  all(name: string): string[];
  first(name: string): string;
}

const ORGANIZATIONS = new Set(['Company', 'Organization', 'PublicBody', 'LegalEntity']);
/** Schemas that tie two things: the properties that name them, and whether they have a direction. */
const LINKS: Readonly<Record<string, { from: string; to: string; directed: boolean }>> = {
  Directorship: { from: 'director', to: 'organization', directed: true },
  Membership: { from: 'member', to: 'organization', directed: true },
  Ownership: { from: 'owner', to: 'asset', directed: true },
  Employment: { from: 'employee', to: 'employer', directed: true },
  Representation: { from: 'agent', to: 'client', directed: true },
  Associate: { from: 'person', to: 'associate', directed: false },
  Family: { from: 'person', to: 'relative', directed: false },
  Payment: { from: 'payer', to: 'beneficiary', directed: true },
  Debt: { from: 'debtor', to: 'creditor', directed: true },
  UnknownLink: { from: 'subject', to: 'object', directed: false },
};
/** Links of a person to an organization that are seats. */
const SEATS = new Set(['Directorship', 'Membership']);

/** Is this a FollowTheMoney entity? */
export function isFtmEntity(value: unknown): value is JsonObject {
  return (
    isObject(value) && typeof value.id === 'string' && typeof value.schema === 'string' && isObject(value.properties)
  );
}

/**
 * FollowTheMoney entities, one JSON object a line, as organizations, people, seats (directorships and memberships of
 * people) and ties (links of two organizations or of two people, under the name of their schema). A person who owns or
 * works for an organization holds no seat there: such links, and entities of other schemas, are counted and left out.
 */
export function readFollowTheMoney(
  origin: Origin,
  objects: readonly { line: number; object: JsonObject }[],
): InputFile[] {
  const entities = objects.map(entityOf);
  const organizations = entities.filter(({ schema }) => ORGANIZATIONS.has(schema));
  const people = entities.filter(({ schema }) => schema === 'Person');
  const kindOf = new Map([
    ...organizations.map(({ id }) => [id, 'organization'] as const),
    ...people.map(({ id }) => [id, 'person'] as const),
  ]);
  const nameOf = new Map(entities.map((entity) => [entity.id, entity.first('name')]));
  const [seats, ties]: [Row[], Row[]] = [[], []];
  const left = new Map<string, number>();
  for (const entity of entities) {
    const link = LINKS[entity.schema];
    if (link) {
      for (const from of entity.all(link.from)) {
        for (const to of entity.all(link.to)) {
          const [a, b] = [kindOf.get(from) ?? 'organization', kindOf.get(to) ?? 'organization'];
          if (a === b) ties.push(tieRow(entity, from, to, link.directed));
          else if (SEATS.has(entity.schema) && a === 'person') seats.push(seatRow(entity, from, to, nameOf));
          else left.set(entity.schema, (left.get(entity.schema) ?? 0) + 1);
        }
      }
    } else if (!kindOf.has(entity.id)) left.set(entity.schema, (left.get(entity.schema) ?? 0) + 1);
  }
  const named = (part: string) => ({ ...origin, name: `${origin.name}/${part}` });
  const tables = [
    tableOf(
      named('organizations'),
      'followthemoney',
      'organizations',
      ORGANIZATION,
      organizations.map(organizationRow),
    ),
    tableOf(named('people'), 'followthemoney', 'people', PERSON, people.map(personRow)),
    tableOf(named('board_memberships'), 'followthemoney', 'board_memberships', SEAT, seats),
    tableOf(named('ties'), 'followthemoney', 'ties', TIE, ties),
  ].filter(({ records }) => records!.length > 1);
  if (tables.length === 0) {
    const params = { format: 'FollowTheMoney', section: 'Organization' };
    return [refusedFile(origin, 'followthemoney', 'format_section_missing', { params })];
  }
  for (const [schema, rows] of left)
    tables[0]!.problems.push(
      problem('schema_not_read', { file: tables[0]!.name, value: schema, params: { rows, schema } }),
    );
  return tables;
}

const ORGANIZATION = [
  'org_id',
  'name',
  'name_alt',
  'org_type',
  'jurisdiction',
  'founded_on',
  'dissolved_on',
  'registration_number',
];
const PERSON = ['person_id', 'display_name', 'family_name', 'given_name', 'gender', 'birth_date'];
const SEAT = ['org_id', 'org_name', 'person_id', 'person_name', 'role', 'start_on', 'end_on'];
const TIE = ['source', 'target', 'directed', 'relation', 'role', 'start_on', 'end_on', 'percentage'];

function entityOf({ line, object }: { line: number; object: JsonObject }): Entity {
  const properties = isObject(object.properties) ? object.properties : {};
  const all = (name: string) => {
    const value = properties[name];
    return (Array.isArray(value) ? value : [value]).map(cellOf).filter((text) => text !== '');
  };
  return { line, id: cellOf(object.id), schema: cellOf(object.schema), all, first: (name) => all(name)[0] ?? '' };
}

function organizationRow(entity: Entity): Row {
  const { line, id, first, all } = entity;
  const names = all('name');
  return {
    line,
    cells: [
      id,
      names[0] ?? id,
      [...names.slice(1), ...all('alias'), ...all('previousName')].join('|'),
      first('legalForm') || (entity.schema === 'LegalEntity' ? '' : entity.schema),
      first('jurisdiction') || first('country'),
      first('incorporationDate'),
      first('dissolutionDate'),
      first('registrationNumber'),
    ],
  };
}

function personRow({ line, id, first }: Entity): Row {
  return {
    line,
    cells: [id, first('name') || id, first('lastName'), first('firstName'), first('gender'), first('birthDate')],
  };
}

function seatRow(
  { line, first }: Entity,
  person: string,
  organization: string,
  nameOf: ReadonlyMap<string, string>,
): Row {
  const [org, member] = [nameOf.get(organization) ?? '', nameOf.get(person) ?? ''];
  return { line, cells: [organization, org, person, member, first('role'), first('startDate'), first('endDate')] };
}

function tieRow({ line, schema, first }: Entity, from: string, to: string, directed: boolean): Row {
  const relation = schema.toLowerCase();
  const dates = [first('startDate'), first('endDate')];
  return { line, cells: [from, to, directed ? 'yes' : 'no', relation, first('role'), ...dates, first('percentage')] };
}
