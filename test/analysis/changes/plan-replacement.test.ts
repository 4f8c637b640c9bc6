import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedImport, composeTables } from '../../../analysis/changes/compose-tables.ts';
import { applyChoices, type Choices, planReplacement } from '../../../analysis/changes/plan-replacement.ts';
import { rosterChanges } from '../../../analysis/changes/roster-changes.ts';
import { assembleRoster } from '../../../analysis/roster/assemble-roster.ts';
import type { Replacement, TableRows } from '../../../analysis/roster/input.ts';
import type { Roster } from '../../../analysis/types.ts';
import { readLines } from '../../support/rosters.ts';
import { demoTables } from './demo-tables.ts';

const SEATS = ['organisme,personne', 'A,Anne Roy', 'A,Luc Côté', 'B,Anne Roy', 'B,Ida Blé'];
const LATER = ['organisme,personne', 'A,Anne Roy', 'B,Ida Blé', 'B,Max Dion', 'C,Max Dion'];

function counted(id: string, day: string, table: TableRows, replaces: readonly Replacement[] = []): CountedImport {
  return { id, at: `${day}T12:00:00.000Z`, tables: [table], replaces };
}

const first = counted('i1', '2026-01-15', readLines(SEATS, {}, 'ca.csv'));
const rosterOf = (imports: readonly CountedImport[]): Roster => assembleRoster(composeTables(imports).tables);
const seatsOf = (roster: Roster) =>
  roster.seats.map(
    ({ organizationId, personId, period }) => `${organizationId} ${personId.split('@')[0]} ${period.to ?? ''}`,
  );

/** The second import in the first one's place, with what was chosen of the changes. */
function replaced(table: TableRows, choices: Choices, imports: readonly CountedImport[] = [first]): CountedImport {
  const last = imports.at(-1)!;
  const plan = planReplacement(imports, table.report.file, { import: last.id, file: last.tables[0]!.report.file });
  const next = counted('i2', '2026-04-20', table, [plan]);
  const [before, after] = [composeTables(imports), composeTables([...imports, next])];
  const changes = rosterChanges(assembleRoster(before.tables), assembleRoster(after.tables));
  const origins = { before: before.origins, after: after.origins };
  return { ...next, replaces: applyChoices([plan], next.id, changes.entries, choices, origins) };
}

const all = (unlisted: Choices['unlisted']): Choices => ({ refused: [], accepted: [], unlisted });

test('what a new version no longer names ends on a day, goes on, or is gone', () => {
  const table = readLines(LATER, {}, 'ca.csv');
  const listed = ['a anne-roy ', 'b ida-ble ', 'b max-dion ', 'c max-dion '];
  const result = (choices: Choices) => rosterOf([first, replaced(table, choices)]);
  expect(seatsOf(result(all({ as: 'removed' })))).toEqual(listed);
  expect(seatsOf(result(all({ as: 'kept' })))).toEqual([...listed, 'a luc-cote ', 'b anne-roy '].sort());
  const ended = result(all({ as: 'ended', on: '2026-03-31' }));
  expect(seatsOf(ended)).toEqual([...listed, 'a luc-cote 2026-03-31', 'b anne-roy 2026-03-31'].sort());
  expect(ended.seats.find(({ personId }) => personId.startsWith('luc'))!.source).toEqual([
    { file: 'ca.csv (2026-01-15)', line: 3 },
  ]);
});

test('taken back, the new version leaves what was there before, and the old one may go under it', () => {
  const second = replaced(readLines(LATER, {}, 'ca.csv'), all({ as: 'kept' }));
  expect(rosterOf([first])).toEqual(assembleRoster(first.tables));
  expect(seatsOf(rosterOf([second]))).toEqual(['a anne-roy ', 'b ida-ble ', 'b max-dion ', 'c max-dion ']);
});

test('a third version takes the place of both, and what had ended stays ended', () => {
  const second = replaced(readLines(LATER, {}, 'ca.csv'), all({ as: 'ended', on: '2026-03-31' }));
  const table = readLines(['organisme,personne', 'A,Anne Roy'], {}, 'ca.csv');
  const plan = planReplacement([first, second], 'ca.csv', { import: 'i2', file: 'ca.csv' });
  expect(plan.targets.map(({ import: id }) => id)).toEqual(['i2', 'i1']);
  const third = counted('i3', '2026-07-01', table, [plan]);
  const ended = ['a luc-cote 2026-03-31', 'b anne-roy 2026-03-31'];
  expect(seatsOf(rosterOf([first, second, third]))).toEqual(['a anne-roy ', ...ended].sort());
  // Without the second, the third still stands in the first one's place.
  expect(seatsOf(rosterOf([first, third]))).toEqual(['a anne-roy ', ...ended].sort());
});

test('a row that ended is history from the day after', () => {
  const second = replaced(readLines(LATER, {}, 'ca.csv'), all({ as: 'ended', on: '2026-03-31' }));
  const { seats } = rosterOf([first, second]);
  expect(seats.filter(({ period }) => period.to !== null).map(({ attributes }) => attributes.source_date)).toEqual([
    '2026-04-01',
    '2026-04-01',
  ]);
});

test('refusing everything leaves the roster as it was; refusing some refuses those alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 16 }), fc.array(fc.nat(), { maxLength: 12 }), (seed, picks) => {
      const old = demoTables()['agreements.csv']!;
      const now = demoTables()['agreements.csv']!;
      now.rows = now.rows.filter((_, n) => (n * 7 + seed) % 11 !== 0);
      now.rows.forEach((row, n) => {
        if ((n * 13 + seed) % 17 === 0) row.fields.status = 'dormant';
      });
      const before = counted('i0', '2026-01-01', old);
      const plan = planReplacement([before], old.report.file, { import: 'i0', file: old.report.file });
      const next = counted('i2', '2026-04-01', now, [plan]);
      const sides = [composeTables([before]), composeTables([before, next])] as const;
      const [from, to] = sides.map(({ tables }) => assembleRoster(tables)) as [Roster, Roster];
      const { entries } = rosterChanges(from, to);
      const origins = { before: sides[0].origins, after: sides[1].origins };
      const settle = (refused: readonly string[]) => {
        const choices: Choices = { refused, accepted: [], unlisted: { as: 'removed' } };
        const replaces = applyChoices([plan], 'i2', entries, choices, origins);
        return rosterChanges(from, rosterOf([before, { ...next, replaces }])).entries;
      };
      expect(settle(entries.map(({ id }) => id))).toEqual([]);
      // What has no row of its own goes with the rows that name it.
      const own = entries.filter((entry) => entry.before.length + entry.after.length > 0);
      if (own.length === 0) return;
      const some = [...new Set(picks.map((n) => own[n % own.length]!.id))];
      const refused = new Set(some);
      const whole = (list: typeof entries) =>
        list
          .filter(({ subject }) => subject === 'agreements')
          .map(({ subject, kind, name }) => `${subject} ${kind} ${name}`)
          .sort();
      expect(whole(settle(some))).toEqual(whole(entries.filter(({ id }) => !refused.has(id))));
    }),
    { numRuns: 25 },
  );
}, 60_000);

const WIDE = ['id,nom,maire,siege1,siege2,siege3', 'A,Accueil,Anne Roy,Luc Côté,Ida Blé,Zoé Morin'];
const WIDE_LATER = ['id,nom,maire,siege1,siege2,siege3', 'A,Accueil,Anne Roy,Luc Côté,Max Dion,'];

test('a seat of a wide row ends alone: neither its neighbours nor the organization with it', () => {
  const wide = counted('i1', '2026-01-15', readLines(WIDE, {}, 'ca.csv'));
  expect(wide.tables[0]!.report.kind).toBe('seats_wide');
  const table = readLines(WIDE_LATER, {}, 'ca.csv');
  const ended = [wide, replaced(table, all({ as: 'ended', on: '2026-03-31' }), [wide])];
  const seats = (imports: readonly CountedImport[]) => {
    const roster = rosterOf(imports);
    const names = new Map(roster.people.map(({ id, name }) => [id, name]));
    return roster.seats
      .map(({ personId, role, period }) => `${names.get(personId)} ${role} ${period.to ?? ''}`.trim())
      .sort();
  };
  const staying = ['Anne Roy chair', 'Luc Côté director', 'Max Dion director'];
  expect(seats(ended)).toEqual([...staying, 'Ida Blé director 2026-03-31', 'Zoé Morin director 2026-03-31'].sort());
  expect(rosterOf(ended).organizations.map(({ id, attributes }) => [id, attributes.dissolved_on])).toEqual([
    ['A', undefined],
  ]);
  const kept = [wide, replaced(table, all({ as: 'kept' }), [wide])];
  expect(seats(kept)).toEqual([...staying, 'Ida Blé director', 'Zoé Morin director'].sort());
  const gone = [wide, replaced(table, all({ as: 'removed' }), [wide])];
  expect(seats(gone)).toEqual(staying);
  // One of the two alone is said to go on.
  const { entries } = rosterChanges(rosterOf([wide]), rosterOf(gone));
  const ida = entries.find(({ subject, kind, name }) => subject === 'seats' && kind === 'ended' && name === 'Ida Blé')!;
  const choices: Choices = { refused: [ida.id], accepted: [], unlisted: { as: 'ended', on: '2026-03-31' } };
  const one = [wide, replaced(table, choices, [wide])];
  expect(seats(one)).toEqual([...staying, 'Ida Blé director', 'Zoé Morin director 2026-03-31'].sort());
  // What has ended stays so in the version after next, and the tables bear the same names without their rows.
  const third = counted('i3', '2026-07-20', readLines(WIDE_LATER, {}, 'ca.csv'));
  const plan = planReplacement(ended, 'ca.csv', { import: 'i2', file: 'ca.csv' });
  const later = [...ended, { ...third, replaces: [plan] }];
  expect(seats(later)).toEqual(seats(ended));
  const bare = later.map((entry) => ({
    ...entry,
    tables: entry.tables.map(({ report }) => ({ report, rows: [], problems: [] })),
  }));
  expect(composeTables(bare).origins).toEqual(composeTables(later).origins);
});
