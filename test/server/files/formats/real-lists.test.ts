// Known answers of real lists and matrices (README.md and SOURCE.md of each roster), as a person would send them.
import { expect, test } from 'vitest';
import { project } from '../../../../analysis/graph/project.ts';
import { readRoster } from '../../../../analysis/roster/read-roster.ts';
import { DEFAULT_OPTIONS } from '../../../../analysis/types.ts';
import { arrangeFiles } from '../../../../server/files/arrange-files.ts';
import { openFile } from '../../../../server/files/open-file.ts';
import { sharedFiles } from '../../../support/opened.ts';

const pair = (folder: string, name: string) =>
  ['nodes', 'edges'].map((part) => `${folder}/derived/${name}_${part}.csv`);
const openedTogether = async (files: Record<string, string>) => {
  const all = await Promise.all(
    Object.entries(files).map(([name, text]) => openFile(name, new TextEncoder().encode(text))),
  );
  return arrangeFiles(all.flat());
};

test.each([
  ['brunson_club_membership', 25, 15, 95],
  ['brunson_corporate_leadership', 20, 24, 99],
  ['brunson_south_africa', 6, 5, 13],
  ['ceos_clubs', 26, 15, 98],
])('%s: nodes of two sets and their ties are people on boards', async (name, people, boards, seats) => {
  const roster = await sharedFiles(pair('small_board_networks', name));
  if (roster === null) return;
  expect([roster.people.length, roster.organizations.length, roster.seats.length]).toEqual([people, boards, seats]);
  expect([roster.ties.length, roster.problems.map(({ code }) => code)]).toEqual([0, ['two_mode_read']]);
});

test('nodes of two sets keep their names, attributes and lines; the ties theirs', async () => {
  const files = {
    'nodes.csv': 'id,type,name,city\n1,FALSE,Ana,\n2,FALSE,Luc,\n3,TRUE,Abri,Laval\n4,TRUE,Halte,\n',
    'edges.csv': 'from,to,since\n3,1,2019\n1,4,\n2,3,\n',
  };
  const roster = readRoster(await openedTogether(files));
  expect(roster.organizations).toMatchObject([
    { id: '3', name: 'Abri', attributes: { municipality: 'Laval' } },
    { id: '4', name: 'Halte' },
  ]);
  expect(roster.organizations[0]!.source[0]).toEqual({ file: 'nodes.csv/organizations', line: 4 });
  expect(roster.seats.map(({ id, period, source }) => [id, period.from, source[0]!.line])).toEqual([
    ['3:1', '2019-01-01', 2],
    ['3:2', null, 4],
    ['4:1', null, 3],
  ]);
});

test.each([
  ['a tie within a set', { 'edges.csv': 'from,to\n1,2\n1,3\n' }],
  ['an end that is no node', { 'edges.csv': 'from,to\n1,9\n' }],
  ['two lists of ties', { 'edges.csv': 'from,to\n1,3\n', 'more.csv': 'from,to\n2,3\n' }],
  ['no ties', {}],
])('left alone: %s', async (_what, edges: Record<string, string>) => {
  const nodes = { 'nodes.csv': 'id,type\n1,FALSE\n2,FALSE\n3,TRUE\n' };
  expect((await openedTogether({ ...nodes, ...edges })).map(({ name }) => name)).toEqual(
    Object.keys({ ...nodes, ...edges }),
  );
});

test.each([
  ['Cheyenne', 14, 83],
  ['HurrFrederic', 21, 118],
  ['LakePomona', 20, 148],
  ['MtSi', 13, 33],
  ['MtStHelens', 27, 123],
  ['Texas', 25, 186],
  ['Wichita', 20, 149],
])('search and rescue %s: organizations and arcs', async (name, organizations, arcs) => {
  const roster = await sharedFiles(pair('emon_search_rescue', name));
  if (roster === null) return;
  expect([roster.organizations.length, roster.ties.length]).toEqual([organizations, arcs]);
});

test.each([
  ['TC_TCcnt', 25, 175],
  ['TC_TCcoll', 25, 161],
  ['TC_TCdiss', 25, 103],
  ['DHHS', 54, 447],
])('public health %s: organizations and ties, levels kept as an attribute', async (name, organizations, ties) => {
  const roster = await sharedFiles(pair('public_health_orgs', name));
  if (roster === null) return;
  expect([roster.organizations.length, roster.ties.length]).toEqual([organizations, ties]);
  expect(Object.keys(roster.organizations[0]!.attributes).length).toBeGreaterThan(0);
});

test.each([
  ['DGG: Davis, Gardner & Gardner', 89],
  ['DGG2: Davis, Gardner & Gardner', 93],
])('Deep South, one network of several in a file: %s', async (network, seats) => {
  const roster = await sharedFiles([`classic_small/DeepSouth.paj/${network}`]);
  if (roster === null) return;
  expect([roster.people.length, roster.organizations.length, roster.seats.length]).toEqual([18, 14, seats]);
});

test.each(['kansas.mat', 'kansasBin.mat'])('Kansas as a matrix: %s has the 148 arcs of the network', async (name) => {
  const roster = await sharedFiles([`kansas_sar/${name}`]);
  if (roster === null) return;
  expect([roster.organizations.length, roster.ties.length]).toEqual([20, 148]);
  const valued = roster.ties.filter(({ weight }) => weight === 4).length;
  expect(valued).toBe(name === 'kansas.mat' ? 87 : 0);
  expect(project(roster, DEFAULT_OPTIONS).network.ids).toHaveLength(20);
});

test('activities with everybody in one cell: people on boards, once a person has said so', async () => {
  const name = 'activities.csv';
  const settled = {
    kinds: { [name]: 'board_memberships' },
    mapping: { [name]: { Activity: 'org_name', Individuals: 'person_name' } },
    tables: { [name]: { people: { column: 'Individuals', separator: '/' } } },
  } as const;
  const roster = await sharedFiles([`french_associations/derived/${name}`], {}, settled);
  if (roster === null) return;
  const people = new Set(roster.people.map(({ name }) => name));
  expect([roster.organizations.length, people.size, roster.seats.length]).toEqual([474, 429, 3423]);
  expect(roster.problems).toEqual([]);
});
