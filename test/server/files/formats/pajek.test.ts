import { describe, expect, test } from 'vitest';
import { identify } from '../../../../analysis/graph/identities.ts';
import { project } from '../../../../analysis/graph/project.ts';
import { readRoster } from '../../../../analysis/roster/read-roster.ts';
import { DEFAULT_OPTIONS } from '../../../../analysis/types.ts';
import { arrangeFiles } from '../../../../server/files/arrange-files.ts';
import { openFile } from '../../../../server/files/open-file.ts';
import { cellsOf, faultsOf, opened, sharedFiles } from '../../../support/opened.ts';

const lines = (...all: string[]) => all.join('\r\n');

describe('one set', () => {
  const net = lines(
    '% a comment',
    '*Vertices 3',
    ' 1 "Abri de nuit" 0.1 0.2 0.5 ic Red',
    ' 2 Gîte',
    ' 3 "Abri de nuit"',
    '*Arcs :1 "refers"',
    ' 1 2 3 l "weekly"',
    '*Edges :2 "meets"',
    ' 1 3',
    '*Arcslist :1',
    ' 2 1 3',
    '*Arcs',
    '2: 2 3 0.5',
  );

  test('labels, relations, weights, directions, lists; twins of one label keep their number', async () => {
    const files = await opened('a.net', net);
    expect(cellsOf(files, 'a.net/organizations')).toEqual([
      ['org_id', 'name'],
      ['Abri de nuit (1)', 'Abri de nuit'],
      ['Gîte', 'Gîte'],
      ['Abri de nuit (3)', 'Abri de nuit'],
    ]);
    expect(cellsOf(files, 'a.net/ties')).toEqual([
      ['source', 'target', 'directed', 'relation', 'weight', 'label'],
      ['Abri de nuit (1)', 'Gîte', 'yes', 'refers', '3', 'weekly'],
      ['Abri de nuit (1)', 'Abri de nuit (3)', 'no', 'meets', '', ''],
      ['Gîte', 'Abri de nuit (1)', 'yes', 'refers', '', ''],
      ['Gîte', 'Abri de nuit (3)', 'yes', 'refers', '', ''],
      ['Gîte', 'Abri de nuit (3)', 'yes', 'meets', '0.5', ''],
    ]);
    const { ties } = readRoster(files);
    expect(ties.map(({ relation, directed, weight }) => [relation, directed, weight])).toContainEqual([
      'refers',
      true,
      3,
    ]);
  });

  test('a matrix that equals its mirror says each tie once, without direction; another says arcs', async () => {
    const mirrored = lines('*Vertices 2', '1 "a"', '2 "b"', '*Matrix', '0 2', '2 0');
    expect(cellsOf(await opened('a.mat', mirrored), 'a.mat/ties').slice(1)).toEqual([['a', 'b', 'no', '2']]);
    const arcs = lines('*Vertices 2', '1 "a"', '2 "b"', '*Matrix', '0 2', '1 0');
    expect(cellsOf(await opened('a.mat', arcs), 'a.mat/ties').slice(1)).toEqual([
      ['a', 'b', 'yes', '2'],
      ['b', 'a', 'yes', '1'],
    ]);
  });

  test('a bad line is set aside with its line; the rest is read', async () => {
    const bad = lines('*Vertices 2', '1 "a"', '2 "b"', '*Arcs', '1 2', '1 7', 'x y');
    expect(await faultsOf('a.net', bad)).toMatchObject([
      { code: 'network_line_unreadable', line: 6 },
      { code: 'network_line_unreadable', line: 7 },
    ]);
    expect(readRoster(await opened('a.net', bad)).ties).toHaveLength(1);
  });

  const refused: [string, string, string, number | null][] = [
    ['more vertices than announced', lines('*Vertices 1', '1 "a"', '2 "b"', '*Arcs'), 'format_count_wrong', 1],
    ['cut off among the vertices', lines('*Vertices 3', '1 "a"', '2 "b"'), 'format_count_wrong', 1],
    ['a matrix one row short', lines('*Vertices 2', '1 "a"', '2 "b"', '*Matrix', '0 1'), 'format_count_wrong', 4],
    ['a word in a matrix', lines('*Vertices 2', '1 "a"', '2 "b"', '*Matrix', '0 x', '1 0'), 'format_count_wrong', 4],
    ['a vertex beyond the count', lines('*Vertices 2', '9 "a"', '*Arcs'), 'format_line_unreadable', 2],
    [
      'a partition one short',
      lines('*Vertices 2', '*Arcs', '*Partition p', '*Vertices 2', '1'),
      'format_count_wrong',
      3,
    ],
    ['a network without vertices', lines('*Network n', '*Arcs', '1 2'), 'format_section_missing', 1],
    ['more vertices than any list', '*Vertices 999999999', 'format_unsupported', 1],
  ];
  test.each(refused)('refused as a whole: %s', async (_label, text, code, line) => {
    expect(await faultsOf('a.net', text)).toMatchObject([{ code, line }]);
  });

  test('a section that is not read is said', async () => {
    const odd = lines('*Vertices 2', '1 "a"', '2 "b"', '*Colours', 'red', '*Arcs', '1 2');
    expect(await faultsOf('a.net', odd)).toMatchObject([{ code: 'format_section_unknown', line: 4 }]);
  });
});

describe('a project', () => {
  const vertices = ['*Vertices 3', '1 "a"', '2 "b"', '3 "c"'];
  const project1 = lines(
    '*Network x.net : money',
    ...vertices,
    '*Arcs',
    '1 2',
    '*Network x.net : advice',
    ...vertices,
    '*Edges',
    '2 3',
  );

  test('networks of the same vertices are relations of one; partitions and vectors are attributes, in words', async () => {
    const values = lines(
      '*Partition sector.clu',
      '% 1 - public; 2 - private',
      '*Vertices 3',
      '1',
      '2',
      '9999998',
      '*Vector size.vec',
      '*Vertices 3',
      '5.0',
      '1e2',
      '0',
    );
    const files = await opened('p.paj', `${project1}\r\n${values}`);
    expect(cellsOf(files, 'p.paj/organizations')).toEqual([
      ['org_id', 'name', 'sector', 'size'],
      ['a', 'a', 'public', '5'],
      ['b', 'b', 'private', '100'],
      ['c', 'c', '', '0'],
    ]);
    expect(cellsOf(files, 'p.paj/ties').map((cells) => cells[3])).toEqual(['relation', 'money', 'advice']);
  });

  test('networks of other vertices are several networks: one is to be named', async () => {
    const files = await opened(
      'p.paj',
      lines(project1, '*Network other', '*Vertices 2', '1 "x"', '2 "y"', '*Arcs', '1 2'),
    );
    expect(files.map(({ name }) => name)).toContain('p.paj/money+advice/ties');
    expect(() => readRoster(files)).toThrow(expect.objectContaining({ code: 'ambiguous_folder' }));
  });

  test('a partition in a file of its own finds its network, and is left aside without one', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const clu = await openFile(
      'sector.clu',
      encode(lines('*Vertices 3', '1', '2', '1', '', '1 - public', '2 - private')),
    );
    const net = await openFile('a.net', encode(lines(...vertices, '*Arcs', '1 2')));
    expect(cellsOf(arrangeFiles([...clu, ...net]), 'a.net/organizations').map((cells) => cells[2])).toEqual([
      'sector',
      'public',
      'private',
      'public',
    ]);
    expect(await faultsOf('sector.clu', '*Vertices 2\n1\n2')).toMatchObject([
      { code: 'partition_alone', params: { found: 2 } },
    ]);
  });
});

describe('two sets', () => {
  const seats = ['*Edges', '1 4', '2 4', '2 5'];
  const names = ['1 "Ana"', '2 "Bo"', '3 "Cy"', '4 "Abri"', '5 "Gîte"'];
  const board = [
    ['org_id', 'org_name', 'person_id', 'person_name'],
    ['Abri', 'Abri', 'Ana', 'Ana'],
    ['Abri', 'Abri', 'Bo', 'Bo'],
    ['Gîte', 'Gîte', 'Bo', 'Bo'],
  ];

  test.each([
    ['the count of the first set', lines('*Vertices 5 3', ...names, ...seats)],
    ['the name', lines('*Network boards [2-Mode]', '*Vertices 5', ...names, ...seats)],
    [
      'an affiliation partition',
      lines(
        '*Network n',
        '*Vertices 5',
        ...names,
        ...seats,
        '*Partition Affiliation partition of N1 [3,2]',
        '*Vertices 5',
        '1',
        '1',
        '1',
        '2',
        '2',
      ),
    ],
  ])('told by %s: people are the larger one', async (_label, text) => {
    const files = await opened('a.net', text);
    expect(cellsOf(files, 'a.net/board_memberships')).toEqual(board);
    expect(files[0]!.problems).toMatchObject([{ code: 'two_mode_read', params: { people: 3, organizations: 2 } }]);
  });

  test('labels identify people and are masked as names are', async () => {
    const twins = names.map((name) => name.replace('Cy', 'Ana'));
    const roster = readRoster(await opened('a.net', lines('*Vertices 5 3', ...twins, ...seats, '3 5')));
    expect(roster.people.map(({ key }) => key)).toEqual(['Ana (1)', 'Ana (3)', 'Bo']);
    expect(identify(roster, 'name', true).persons).toEqual(['Ana (1)', 'Ana (3)', 'Bo']);
    for (const person of identify(roster, 'name', false).persons) expect(person).toMatch(/^P-[0-9a-f]{8}$/);
  });

  test('--people-mode turns it round', async () => {
    const files = await opened('a.net', lines('*Vertices 5 3', ...names, ...seats), { peopleMode: 2 });
    expect(cellsOf(files, 'a.net/organizations').map((cells) => cells[0])).toEqual(['org_id', 'Ana', 'Bo', 'Cy']);
  });

  test('a small tree is not taken for two sets', async () => {
    const files = await opened('a.net', lines('*Vertices 5', ...names, '*Edges', '1 2', '1 3', '1 4', '1 5'));
    expect(files.map(({ kind }) => kind)).toEqual(['organizations', 'ties']);
  });
});

describe('real files give their known answers', () => {
  const tiesOf = (roster: ReturnType<typeof readRoster>) => project(roster, DEFAULT_OPTIONS);

  test.each(['Scotland.net', 'Scotland.paj'])('Scotland 1904: %s', async (member) => {
    const roster = await sharedFiles([`scotland_1904/Scotland.zip/${member}`]);
    if (roster === null) return;
    expect([roster.people.length, roster.organizations.length, roster.seats.length]).toEqual([136, 108, 358]);
    expect(tiesOf(roster).ties).toHaveLength(276);
    if (member.endsWith('.paj')) expect(roster.organizations[0]!.attributes).toHaveProperty('Capital');
  });

  test('They Rule 2004', async () => {
    const roster = await sharedFiles(['theyrule_2004/TheyRule.zip/TheyRuleR.paj']);
    if (roster === null) return;
    expect([roster.people.length, roster.organizations.length, roster.seats.length]).toEqual([4657, 510, 5997]);
    const { ties, vertices } = tiesOf(roster);
    expect(ties).toHaveLength(1795);
    const degrees = vertices.map(({ id, name }) => ({
      name,
      degree: ties.filter((tie) => tie.source === id || tie.target === id).length,
    }));
    const [first, second, third] = degrees.sort((a, b) => b.degree - a.degree);
    expect([first?.degree, second?.degree, third?.degree]).toEqual([44, 34, 29]);
    expect(first?.name).toMatch(/Brookings/);
  });

  test.each([
    ['KITE.NET', 10, 18],
    ['KITE.MAT', 10, 18],
    ['Padgett.paj/PADGM+PADGB', 16, 27],
  ])('%s', async (path, organizations, ties) => {
    const roster = await sharedFiles([`classic_small/${path}`]);
    if (roster === null) return;
    expect(roster.organizations).toHaveLength(organizations);
    expect(tiesOf(roster).ties).toHaveLength(ties);
  });

  test('Knoke: information 49, money 22, sectors in words from the partition', async () => {
    const folder = 'knoke_bureaucracies';
    const roster = await sharedFiles(['KnokBur.paj', 'KnokSec.clu', 'KnokRat.vec'].map((name) => `${folder}/${name}`));
    if (roster === null) return;
    const count = (relation: string) => roster.ties.filter((tie) => tie.relation === relation).length;
    expect([count('KNOKI'), count('KNOKM')]).toEqual([49, 22]);
    expect(roster.organizations.find(({ id }) => id === 'COUN')!.attributes).toMatchObject({
      KnokSec: 'GOV',
      KnokRat: '5.8',
    });
  });

  test('Kansas: 148 arcs on four levels', async () => {
    const roster = await sharedFiles(['kansas_sar/kansas.net']);
    if (roster === null) return;
    expect([4, 3, 2, 1].map((level) => roster.ties.filter(({ weight }) => weight === level).length)).toEqual([
      87, 21, 21, 19,
    ]);
  });
});
