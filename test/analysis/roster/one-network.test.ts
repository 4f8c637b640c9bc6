import { expect, test } from 'vitest';
import { OptionError } from '../../../analysis/errors.ts';
import { readRoster } from '../../../analysis/roster/read-roster.ts';
import { file } from '../../support/rosters.ts';

const within = (container: string, name: string, ...lines: string[]) => ({ ...file(name, ...lines), container });
const failureOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

test('a folder with two tables of ties is refused with their names', () => {
  const files = [within('d', 'a_edges.csv', 'from,to', '1,2'), within('d', 'b_edges.csv', 'from,to', '1,2')];
  const failure = failureOf(() => readRoster(files));
  expect(failure).toBeInstanceOf(OptionError);
  expect(failure).toMatchObject({
    code: 'ambiguous_folder',
    params: { folder: 'd', files: 'a_edges.csv, b_edges.csv', count: 2 },
  });
});

test('a folder whose lists of organizations give one id two names is refused', () => {
  const files = [
    within('d', 'a.csv', 'id,name', '1,A'),
    within('d', 'b.csv', 'id,name', '1,B'),
    within('d', 'c.csv', 'id,name', '2,C'),
  ];
  expect(failureOf(() => readRoster(files))).toMatchObject({ params: { files: 'a.csv, b.csv' } });
});

test('the same files named one by one are read, and so is a folder of one network', () => {
  const ties = ['from,to', '1,2'];
  expect(readRoster([file('a.csv', ...ties), file('b.csv', ...ties)]).ties).toMatchObject([{ weight: 2 }]);
  const folder = [within('d', 'o.csv', 'id,name', '1,A', '2,B'), within('d', 't.csv', ...ties)];
  expect(readRoster(folder).ties).toHaveLength(1);
  expect(readRoster([within('d', 'a.csv', ...ties), within('e', 'b.csv', ...ties)]).ties).toHaveLength(1);
});
