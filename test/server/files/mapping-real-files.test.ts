// What a person settles on the mapping page, on files as they are really sent.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assembleRoster, type ReadOptions, readTable, settleFiles, type TableRows } from '../../../analysis/index.ts';
import { arrangeFiles } from '../../../server/files/arrange-files.ts';
import { openFile } from '../../../server/files/open-file.ts';
import { sharedPath } from '../../support/shared.ts';

async function readFiles(paths: readonly string[][], options: ReadOptions): Promise<TableRows[] | null> {
  const opened = [];
  for (const parts of paths) {
    const path = sharedPath('rosters', ...parts);
    if (path === null) return null;
    opened.push(...(await openFile(parts.at(-1)!, readFileSync(path), { settled: options })));
  }
  const settled = settleFiles(arrangeFiles(opened), options);
  return settled.files.map((file) => readTable(file, settled.options));
}

test('wide seats: the directory of municipalities says of each seat why it is one', async () => {
  const tables = await readFiles([['quebec_municipal_directory_r04_r10', 'MUN_04_10.csv']], {});
  if (!tables) return;
  const { kind, columns } = tables[0]!.report;
  expect(kind).toBe('seats_wide');
  const seats = columns.filter(({ field }) => field === 'seat');
  expect(seats.length).toBeGreaterThan(6);
  expect(new Set(seats.map(({ reason }) => reason))).toEqual(new Set(['seat_chair', 'seat_numbered']));
  const officer = columns.find(({ header }) => header === 'dirgen')!;
  expect(officer).toMatchObject({ field: null, confidence: 'none', reason: 'officer' });
  const settled = await readFiles([['quebec_municipal_directory_r04_r10', 'MUN_04_10.csv']], {
    mapping: { '*': { dirgen: 'shared_officer' } },
  });
  expect(settled![0]!.rows.some(({ fields }) => fields.offices !== undefined)).toBe(true);
});

test('lists of codes: a membership `O28/O31` is two seats once its separator is settled', async () => {
  const options: ReadOptions = {
    kinds: { '*': 'board_memberships' },
    mapping: { '*': { Individual: 'person_id', Membership: 'organizations' } },
    tables: { '*': { separator: '/' } },
  };
  const tables = await readFiles([['french_associations', 'derived', 'individual_carac.csv']], options);
  if (!tables) return;
  const lists = tables[0]!.rows.map(({ fields }) => String(fields.organizations ?? ''));
  expect(lists.filter((list) => list.includes('|')).length).toBeGreaterThan(20);
  expect(lists.some((list) => list.includes('/'))).toBe(false);
  const { seats } = assembleRoster(tables);
  expect(seats.length).toBe(lists.flatMap((list) => list.split('|').filter((part) => part !== '')).length);
});

test('a two-mode matrix: which side people are is settled for the one file', async () => {
  const path = ['chemnet_policy', 'derived', 'committee.csv'];
  const count = async (options: ReadOptions) => {
    const tables = await readFiles([path], options);
    return tables?.map(({ report }) => [report.kind, report.rows]);
  };
  const larger = await count({});
  if (!larger) return;
  expect(larger).toContainEqual(['organizations', 20]);
  const settled = await count({ tables: { 'committee.csv/people': { people_mode: 2 } } });
  expect(settled).toContainEqual(['organizations', 30]);
});

test('a scale that runs from strong to weak is turned round', async () => {
  const path = ['emon_search_rescue', 'derived', 'Texas_edges.csv'];
  const weights = async (options: ReadOptions) =>
    (await readFiles([path], { ...options, mapping: { '*': { Frequency: 'weight' } } }))?.[0]?.rows.map(
      ({ fields }) => fields.weight as number,
    );
  const written = await weights({});
  if (!written) return;
  const [low, high] = [Math.min(...written), Math.max(...written)];
  expect(await weights({ reversed: { '*': ['Frequency'] } })).toEqual(written.map((weight) => low + high - weight));
});

test('charity trustees: each column with its grounds, doubtful ones said to be so', async () => {
  const tables = await readFiles([['irish_charity_trustees', 'quads.csv']], {});
  if (!tables) return;
  const { kind, columns } = tables[0]!.report;
  expect(kind).toBe('board_memberships');
  expect(columns.map(({ header, field, reason }) => [header, field, reason])).toEqual([
    ['Appt', null, 'unknown'],
    ['Name', 'person_name', 'weak_name'],
    ['Charity', 'org_name', 'other_name'],
    ['Registered Number', 'org_id', 'other_name'],
    ['Date', 'start_on', 'weak_name'],
  ]);
});

test('codes of a codebook: a pasted list gives agencies their type', async () => {
  const options: ReadOptions = {
    mapping: { '*': { agency_cat: 'org_type', 'vertex.names': 'name' } },
    tables: { '*': { codes: { agency_cat: { '1': 'Organisme communautaire' } } } },
  };
  const tables = await readFiles([['public_health_orgs', 'derived', 'TC_TCcnt_nodes.csv']], options);
  if (!tables) return;
  const read = tables[0]!.rows.map(({ fields, attributes }) => [attributes.agency_cat ?? null, fields.org_type]);
  expect(read.some(([, type]) => type !== undefined && type !== 'other')).toBe(true);
  expect(read.some(([left]) => left === '1')).toBe(false);
});
