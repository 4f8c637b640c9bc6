import { describe, expect, test } from 'vitest';
import { project } from '../../../../analysis/graph/project.ts';
import { DEFAULT_OPTIONS } from '../../../../analysis/types.ts';
import { cellsOf, faultsOf, opened, sharedFiles } from '../../../support/opened.ts';

const lines = (...all: string[]) => all.join('\n');
const ties = async (text: string) => cellsOf(await opened('a.dl', text), 'a.dl/ties').slice(1);
const names = async (text: string) =>
  cellsOf(await opened('a.dl', text), 'a.dl/organizations')
    .slice(1)
    .map((cells) => cells[0]);

describe('one set', () => {
  const AB = [['a', 'b', 'yes', '2']];
  test.each([
    ['a full matrix', lines('dl n=2 format=fullmatrix', 'labels:', 'a,b', 'data:', '0 2', '0 0')],
    [
      'without its diagonal, broken anywhere',
      lines('DL N = 2', 'FORMAT = FULLMATRIX DIAGONAL ABSENT', 'LABELS:', 'a', 'b', 'DATA:', '2', '0'),
    ],
    ['labels inside', lines('dl n=2 labels embedded', 'format=fullmatrix', 'data:', 'a b', 'a 0 2', 'b 0 0')],
    ['an edge list', lines('dl n=2, format = edgelist1', 'labels:', 'a b', 'data:', '1 2 2')],
    ['an edge list with labels inside', lines('dl n=2 format=el1', 'labels embedded', 'data:', 'a b 2')],
  ])('%s', async (_label, text) => {
    expect(await ties(text)).toEqual(AB);
    expect(await names(text)).toEqual(['a', 'b']);
  });

  test('a half matrix says each tie once', async () => {
    const text = lines('dl n=3 format=lowerhalf diagonal=absent', 'labels:', '"a b",c,d', 'data:', '1', '0 3');
    expect(await ties(text)).toEqual([
      ['a b', 'c', 'no', '1'],
      ['c', 'd', 'no', '3'],
    ]);
  });

  test('a node list: an isolate stands alone on its line', async () => {
    const text = lines('dl n=4 format=nodelist1', 'labels embedded', 'data:', 'a b c', 'd');
    expect(await names(text)).toEqual(['a', 'b', 'c', 'd']);
    expect((await ties(text)).map((cells) => cells.slice(0, 2))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  test('several matrices are relations under their labels; a missing value is no tie', async () => {
    const text = lines(
      'dl n=2 nm=2',
      'labels:',
      'a,b',
      'matrix labels:',
      'money,advice',
      'data:',
      '0 1',
      '? 0',
      '0 1',
      '1 0',
    );
    expect(await ties(text)).toEqual([
      ['a', 'b', 'yes', 'money', '1'],
      ['a', 'b', 'no', 'advice', '1'],
    ]);
    const list = lines('dl n=2 nm=2 format=edgelist1', 'labels:', 'a,b', 'data:', '1 2', '!', '2 1');
    expect((await ties(list)).map((cells) => cells[3])).toEqual(['1', '2']);
  });
});

describe('two sets', () => {
  const board = [
    ['org_id', 'org_name', 'person_id', 'person_name'],
    ['Abri', 'Abri', 'Ana', 'Ana'],
    ['Gîte', 'Gîte', 'Bo', 'Bo'],
    ['Abri', 'Abri', 'Cy', 'Cy'],
  ];
  test.each([
    [
      'a rectangle',
      lines(
        'dl nr=3 nc=2',
        'row labels:',
        'Ana',
        'Bo',
        'Cy',
        'column labels:',
        'Abri',
        'Gîte',
        'data:',
        '1 0 0 1',
        '1 0',
      ),
    ],
    [
      'labels inside',
      lines(
        'dl nr=3, nc=2 format=fullmatrix',
        'row labels embedded',
        'col labels embedded',
        'data:',
        'Abri Gîte',
        'Ana 1 0',
        'Bo 0 1',
        'Cy 1 0',
      ),
    ],
    [
      'an edge list',
      lines(
        'dl nr=3 nc=2 format=edgelist2',
        'row labels embedded',
        'column labels embedded',
        'data:',
        'Ana Abri',
        'Bo Gîte',
        'Cy Abri',
      ),
    ],
    [
      'a node list',
      lines(
        'dl nr=3 nc=2 format=nodelist2',
        'row labels:',
        'Ana,Bo,Cy',
        'column labels:',
        'Abri,Gîte',
        'data:',
        '1 1',
        '2 2',
        '3 1',
      ),
    ],
  ])('%s', async (_label, text) => {
    expect(cellsOf(await opened('a.dl', text), 'a.dl/board_memberships')).toEqual(board);
  });

  test('measurements are attributes, not memberships', async () => {
    const text = lines(
      'dl nr=2 nc=2',
      'row labels:',
      'a,b',
      'column labels:',
      'wealth,priors',
      'data:',
      '10 53',
      '36 65',
    );
    expect(cellsOf(await opened('a.dat', text), 'a.dat')).toEqual([
      ['org_id', 'name', 'wealth', 'priors'],
      ['a', 'a', '10', '53'],
      ['b', 'b', '36', '65'],
    ]);
  });
});

describe('what is wrong is said with its line', () => {
  test.each([
    ['a cell short', lines('dl n=2', 'data:', '0 1', '1'), 'format_count_wrong', 2],
    ['a cell too many', lines('dl n=2', 'data:', '0 1', '1 0', '7'), 'format_count_wrong', 5],
    ['a word among the cells', lines('dl n=2', 'data:', '0 x', '1 0'), 'format_line_unreadable', 3],
    ['cut off before the data', lines('dl n=2', 'labels:', 'a,b'), 'format_section_missing', null],
    ['an unknown form', lines('dl n=2 format=blockmatrix', 'data:', '0 1'), 'format_unsupported', null],
    ['no size', lines('dl format=fullmatrix', 'data:', '0 1'), 'format_count_wrong', 3],
  ])('%s', async (_label, text, code, line) => {
    expect(await faultsOf('a.dl', text)).toMatchObject([{ code, line }]);
  });

  test('a line that names nobody is set aside', async () => {
    const text = lines('dl n=2 format=edgelist1', 'data:', '1 2', '1 9');
    expect(await faultsOf('a.dl', text)).toMatchObject([{ code: 'network_line_unreadable', line: 4 }]);
  });
});

describe('real files give their known answers', () => {
  test.each([
    ['classic_small/PADGETT.DAT', 16, 0, 27],
    ['classic_small/Zachary.DAT', 34, 0, 78],
    ['classic_small/DAVIS.DAT', 14, 93, 66],
    ['small_board_networks/SZCID.DAT', 16, 0, 60],
    ['small_board_networks/SZCIG.DAT', 15, 0, 67],
  ])('%s', async (path, organizations, seats, tied) => {
    const roster = await sharedFiles([path]);
    if (roster === null) return;
    expect([roster.organizations.length, roster.seats.length]).toEqual([organizations, seats]);
    expect(project(roster, DEFAULT_OPTIONS).ties).toHaveLength(tied);
  });

  test('Zachary: the second matrix weighs 231', async () => {
    const roster = await sharedFiles(['classic_small/Zachary.DAT']);
    const weights = roster?.ties.filter(({ relation }) => relation === 'ZACHC').map(({ weight }) => weight ?? 0);
    if (weights) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(231);
  });

  test('Knoke: 49 and 22 directed ties', async () => {
    const roster = await sharedFiles(['knoke_bureaucracies/Knok.dat']);
    const count = (relation: string) => roster?.ties.filter((tie) => tie.relation === relation && tie.directed).length;
    if (roster) expect([count('KNOKI'), count('KNOKM')]).toEqual([49, 22]);
  });

  test('families by wealth are attributes', async () => {
    const roster = await sharedFiles(['classic_small/PADGW.DAT']);
    const medici = roster?.organizations.find(({ id }) => id === 'MEDICI');
    if (roster) expect([medici?.attributes.WEALTH, roster.seats.length]).toEqual(['103', 0]);
  });
});
