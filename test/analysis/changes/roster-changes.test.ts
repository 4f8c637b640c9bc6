import { expect, test } from 'vitest';
import { rosterChanges } from '../../../analysis/changes/roster-changes.ts';
import type { ChangedSubject, RosterChanges } from '../../../analysis/changes/types.ts';
import { assembleRoster } from '../../../analysis/roster/assemble-roster.ts';
import type { TableRow } from '../../../analysis/roster/input.ts';
import { rosterOf } from '../../support/rosters.ts';
import { demoTables, newRow } from './demo-tables.ts';

const TEN = Array.from({ length: 10 }, (_, n) => n);

function told(changes: RosterChanges): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { subject, kind } of changes.entries)
    counts[`${subject}.${kind}`] = (counts[`${subject}.${kind}`] ?? 0) + 1;
  return counts;
}

const counted = (changes: RosterChanges, subject: ChangedSubject) => changes.counts[subject];

test('two readings of one roster differ in nothing, whatever the order of rows', () => {
  const tables = demoTables();
  const before = assembleRoster(Object.values(tables));
  const turned = Object.values(demoTables()).map((table) => ({ ...table, rows: [...table.rows].reverse() }));
  const changes = rosterChanges(before, assembleRoster(turned));
  // What a table repeats is taken as its first row says it: dates and roles are the same from either end.
  expect(told(changes)).toEqual({});
  expect(changes.common).toEqual([]);
  expect(counted(changes, 'seats').same).toBe(before.seats.length);
});

test('ten changes of each kind in the demo: all found, nothing else', () => {
  const [old, now] = [demoTables(), demoTables()];
  const rows = (tables: typeof old, name: string) => tables[`${name}.csv`]!.rows;
  // Organizations that nothing else names, so that they can leave without a trace.
  const alone = (n: number, name = `Association riveraine ${'abcdefghij'[n]}`) =>
    newRow(9000 + n, { org_id: `alone-${n}`, name, sector: 'recreation' });
  rows(old, 'organizations').push(...TEN.map((n) => alone(n)));
  rows(now, 'organizations').push(
    ...TEN.map((n) => newRow(9100 + n, { org_id: `new-${n}`, name: `Fabrique ${'klmnopqrst'[n]}` })),
  );
  const organizations = rows(now, 'organizations');
  for (const row of organizations.slice(0, 10)) row.fields.name = `Nouveau nom de ${row.fields.name}`;
  for (const row of organizations.slice(20, 30)) row.fields.municipality = 'Saint-Ailleurs';

  const seats = rows(now, 'board_memberships');
  const repeated = countBy(seats, (row) => `${row.fields.org_id} ${row.fields.person_id}`);
  const single = seats.filter((row) => repeated.get(`${row.fields.org_id} ${row.fields.person_id}`) === 1);
  for (const row of single.slice(0, 10)) row.fields.end_on = '2031-01-31';
  remove(seats, single.slice(20, 30));
  const board = organizations[40]!.fields.org_id!;
  seats.push(
    ...TEN.map((n) =>
      newRow(9200 + n, {
        org_id: board,
        person_id: `NEW${n}`,
        family_name: `Inédit${'abcdefghij'[n]}`,
        given_name: 'Ode',
      }),
    ),
  );

  const board2 = organizations[41]!.fields.org_id!;
  const passing = TEN.map((n) =>
    newRow(9350 + n, { source: organizations[50 + n]!.fields.org_id!, target: board2, relation: 'other' }),
  );
  rows(old, 'ties').push(...passing);
  const ties = rows(now, 'ties');
  for (const row of ties.slice(0, 10)) row.fields.weight = 77;
  ties.push(...TEN.map((n) => newRow(9300 + n, { source: `new-${n}`, target: board, relation: 'referral' })));

  const agreements = rows(now, 'agreements');
  const ids = [...new Set(agreements.map((row) => String(row.fields.agreement_id)))];
  const of = (some: readonly string[]) => agreements.filter((row) => some.includes(String(row.fields.agreement_id)));
  for (const row of of(ids.slice(0, 10))) row.fields.status = 'dormant';
  for (const row of of(ids.slice(10, 20))) if (row.fields.title) row.fields.title = `Entente dite ${row.fields.title}`;
  remove(agreements, of(ids.slice(20, 30)));
  agreements.push(
    ...TEN.map((n) =>
      newRow(9400 + n, { agreement_id: `N${n}`, title: `Accord ${n}`, form: 'protocol', org_id: `new-${n}` }),
    ),
  );

  const people = rows(now, 'people');
  for (const row of people.slice(0, 10)) row.fields.family_name = `${row.fields.family_name}-Renommée`;

  const [before, after] = [assembleRoster(Object.values(old)), assembleRoster(Object.values(now))];
  const changes = rosterChanges(before, after);
  const { 'people.ended': _gone, ...all } = told(changes);
  expect(all).toEqual({
    'organizations.ended': 10,
    'organizations.added': 10,
    'organizations.renamed': 10,
    'organizations.changed': 10,
    'agreements.ended': 10,
    'agreements.added': 10,
    'agreements.renamed': 10,
    'agreements.changed': 10,
    'seats.ended': 10,
    'seats.added': 10,
    'seats.changed': 10,
    'ties.ended': 10,
    'ties.added': 10,
    'ties.changed': 10,
    'people.renamed': 10,
    // The ten who took a new seat; nobody gave up a row of a people table.
    'people.added': 10,
  });
  for (const { kind, subject, before: from, after: to, fields } of changes.entries) {
    if (subject === 'people') continue;
    expect([subject, kind, from.length > 0, to.length > 0]).toEqual([
      subject,
      kind,
      kind !== 'added',
      kind !== 'ended',
    ]);
    if (kind === 'changed') expect(fields).toHaveLength(1);
  }
});

test('a value that nearly all rows change is said once', () => {
  const names = TEN.map((n) => `o${n},Maison ${'abcdefghij'[n]},`);
  const head = 'id,nom,source_date';
  const before = rosterOf({ 'o.csv': [head, ...names.map((row) => `${row}2025-09-30`)] });
  const after = rosterOf({ 'o.csv': [head, ...names.map((row) => `${row}2025-12-31`)] });
  const changes = rosterChanges(before, after);
  expect(changes.entries).toEqual([]);
  expect(changes.common).toEqual([
    { subject: 'organizations', field: 'source_date', before: '2025-09-30', after: '2025-12-31', count: 10, of: 10 },
  ]);
});

test('without keys: a renamed organization takes its board with it, and a respelled director stays one', () => {
  const before = rosterOf({
    'ca.csv': [
      'organisme,personne',
      'Maison des jeunes du Lac,Anne Roy',
      'Maison des jeunes du Lac,Jean-Guy Côté',
      'Le Relais,Luc Roy',
    ],
  });
  const after = rosterOf({
    'ca.csv': [
      'organisme,personne',
      'Maison de jeunes du Lac,Anne Roy',
      'Maison de jeunes du Lac,Côté Jean-Guy',
      'Le Relais,Lise Roy',
    ],
  });
  const { entries } = rosterChanges(before, after);
  expect(entries.map(({ subject, kind, name, was, probable }) => [subject, kind, name, was, probable])).toEqual([
    ['organizations', 'renamed', 'Maison de jeunes du Lac', 'Maison des jeunes du Lac', true],
    ['seats', 'ended', 'Luc Roy', null, false],
    ['seats', 'added', 'Lise Roy', null, false],
    ['people', 'ended', 'Luc Roy', null, false],
    ['people', 'added', 'Lise Roy', null, false],
    ['people', 'renamed', 'Côté Jean-Guy', 'Jean-Guy Côté', true],
  ]);
  // No row of its own: it goes with the rows of its board.
  expect(entries[0]!.before).toEqual([]);
});

test('what somebody decided to be the same is the same, and not only probable', () => {
  const table = (name: string) => ({ 'o.csv': ['id,nom', `${name === 'Alpha' ? 'a' : 'b'},${name}`, 'z,Zénith'] });
  const decision = {
    kind: 'organizations',
    a: 'org:a|alpha',
    b: 'org:b|beta',
    verdict: 'same',
    by: null,
    at: null,
  } as const;
  const [before, after] = [rosterOf(table('Alpha')), rosterOf(table('Bêta'))];
  const kinds = (changes: RosterChanges) => changes.entries.map(({ kind, probable }) => [kind, probable]);
  expect(kinds(rosterChanges(before, after))).toEqual([
    ['ended', false],
    ['added', false],
  ]);
  expect(kinds(rosterChanges(before, after, [decision]))).toEqual([['renamed', false]]);
});

function countBy(rows: readonly TableRow[], key: (row: TableRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

function remove(rows: TableRow[], some: readonly TableRow[]): void {
  const gone = new Set(some);
  rows.splice(0, rows.length, ...rows.filter((row) => !gone.has(row)));
}
