// The second stage: validated rows of all files -> one roster. References are resolved, stubs made, seats merged, people
// recorded; what contradicts across files becomes a problem.

import { byCodeUnits } from '../random.ts';
import type { Problem, Roster } from '../types.ts';
import { assembleAgreements } from './assemble-agreements.ts';
import { assembleAssessments, assembleEvents, assembleExpectedLinks } from './assemble-records.ts';
import { assembleSeats } from './assemble-seats.ts';
import { assembleTies } from './assemble-ties.ts';
import { Assembly, type PlacedRow, text } from './assembly.ts';
import { fieldNames } from './contract.ts';
import { excerptOf } from './excerpt.ts';
import type { TableRows } from './input.ts';
import { assembleWithReturns } from './lay-returns.ts';
import { OrganizationRegistry } from './organization-registry.ts';
import { parentCycles } from './parent-cycles.ts';
import { PersonRegistry } from './person-registry.ts';
import { problem } from './problem.ts';
import { pseudonymsOf, veil } from './veil.ts';

/**
 * Assembles a roster from any number of tables, with returned workbooks of a collection kit laid over it. Pure and independent of the order of the tables.
 * An organization named by a row but absent from the organizations table is a stub (`inScope: false`), reported once;
 * without such a table nobody is a stub. A wide table of seats lists its bodies, so it counts as one. Organizations whose
 * name or place is confidential are veiled: what leaves this function may be shown.
 */
export function assembleRoster(tables: readonly TableRows[]): Roster {
  return veiled(assembleUnveiled(tables));
}

/** The same, with one organization (by id or pseudonym) under its own name even where that is confidential: for itself. */
export function assembleFor(tables: readonly TableRows[], organizationId: string): Roster {
  const roster = assembleUnveiled(tables);
  const pseudonyms = pseudonymsOf(roster);
  const own = roster.organizations.find(({ id }) => id === organizationId || pseudonyms.get(id) === organizationId);
  if (own) own.confidential = null;
  return veiled(roster);
}

function veiled(roster: Roster): Roster {
  const columns = new Set(fieldNames('organizations').map(({ field }) => field.name));
  return veil(roster, (column) => columns.has(column));
}

function assembleUnveiled(tables: readonly TableRows[]): Roster {
  const roster = assembleWithReturns(tables, assemble);
  return { ...roster, problems: placed(roster.problems.sort(byPlace), tables) };
}

function assemble(tables: readonly TableRows[]): Roster {
  const assembly = new Assembly(tables);
  const hasOrganizationTable = assembly.has('organizations', 'seats_wide');
  const organizations = new OrganizationRegistry(assembly, hasOrganizationTable);
  const people = new PersonRegistry(assembly);
  const declared = declareOrganizations(assembly, organizations);
  for (const placed of assembly.rows('people')) people.declare(placed);
  introduce(assembly, organizations);
  for (const [id, placed] of declared) organizations.linkParent(id, placed);
  const seats = assembleSeats(assembly, organizations, people);
  const agreements = assembleAgreements(assembly, organizations);
  const ties = assembleTies(assembly, organizations, people);
  const assessments = assembleAssessments(assembly, organizations, agreements);
  const expectedLinks = assembleExpectedLinks(assembly, organizations);
  const known = new Set(declared.map(([id]) => id));
  const list = organizations.list();
  const stubs = hasOrganizationTable ? list.filter(({ id }) => !known.has(id)) : [];
  for (const { id, name, source } of stubs)
    assembly.problems.push(
      problem('stub_organization', { file: source[0]!.file, line: source[0]!.line, value: name, params: { id } }),
    );
  for (const cycle of parentCycles(list)) {
    const { file, line } = cycle[0]!.source[0]!;
    const params = { names: cycle.map(({ name }) => name).join(', ') };
    assembly.problems.push(problem('parent_cycle', { file, line, value: cycle[0]!.name, params }));
  }
  return {
    organizations: list,
    people: people.list(),
    seats,
    agreements,
    ties,
    assessments,
    events: assembleEvents(assembly),
    expectedLinks,
    tables: assembly.reports(),
    problems: assembly.problems,
    hasOrganizationTable,
  };
}

/** Rows with an id first, so that a row without one finds the organization that bears its name. */
function declareOrganizations(assembly: Assembly, organizations: OrganizationRegistry): [string, PlacedRow][] {
  const rows = [...assembly.rows('organizations', 'seats_wide')];
  const withId = rows.filter(({ row }) => text(row, 'org_id') !== null);
  const withoutId = rows.filter(({ row }) => text(row, 'org_id') === null);
  return [...withId, ...withoutId].flatMap((placed) => {
    const id = organizations.declare(placed);
    return id === null ? [] : [[id, placed] as [string, PlacedRow]];
  });
}

/** Names of organizations in columns of their own: first those with an id, then those alone. */
function introduce(assembly: Assembly, organizations: OrganizationRegistry): void {
  const alone: [name: string, PlacedRow][] = [];
  for (const placed of assembly.rowsWith('org_name', 'board_memberships', 'agreements')) {
    const name = text(placed.row, 'org_name')!;
    const id = text(placed.row, 'org_id');
    if (id === null) alone.push([name, placed]);
    else organizations.introduce(id, name, placed);
  }
  for (const [name, placed] of alone) organizations.introduce(null, name, placed);
}

/** Problems seen across files know their line alone: the number of the column is that of its header. */
function placed(problems: Problem[], tables: readonly TableRows[]): Problem[] {
  const columns = new Map(tables.map(({ report }) => [report.file, report.columns]));
  return problems.map((found) => {
    if (found.record !== undefined) return found;
    const { file, column, value } = found;
    const at =
      column === null
        ? -1
        : (columns.get(file) ?? []).findIndex(
            ({ header, field }) => [header, field].includes(column) || field === `organization.${column}`,
          );
    const excerpt = value === null ? null : excerptOf(value);
    return { ...found, record: null, columnNumber: at < 0 ? null : at + 1, byteOffset: null, excerpt };
  });
}

function byPlace(a: Problem, b: Problem): number {
  return byCodeUnits(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byCodeUnits(a.code, b.code);
}
