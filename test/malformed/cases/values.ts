import { type MalformedCase, utf8 } from '../malformed-case.ts';

const seats = (start: string) => () => utf8(`organisme,personne,début\nAbri,Anne Roy,${start}\nHalte,Luc Côté,2020-05-06\n`);
const start = { file: 'ca.csv', line: 2, record: 2, column: 'début', columnNumber: 3, byteOffset: 40 } as const;
const ids = (id: string) => () => utf8(`id,nom\n${id},Abri\nb,Halte\n`);
const identifier = { line: 2, record: 2, column: 'id', columnNumber: 1, byteOffset: 7 } as const;
const ties = (weight: string) => () => utf8(`source;target;poids\na;b;${weight}\nb;c;1\n`);
const weight = { file: 'liens.csv', line: 2, record: 2, column: 'poids', columnNumber: 3, byteOffset: 24 } as const;

/** Values (84 to 86). */
export const VALUES: readonly MalformedCase[] = [
  { id: '84', name: 'an ambiguous day: asked once a column, assumed d/m/y without an answer', ...start, bytes: seats('03/04/2025'), fate: 'W', code: 'date_order_assumed', used: 2, holds: ['2025-04-03'] },
  { id: '84b', name: '30 February', ...start, bytes: seats('2025-02-30'), fate: 'R@row', code: 'date_invalid', excerpt: '2025-02-30', used: 1 },
  { id: '84c', name: '29 February 1900', ...start, bytes: seats('1900-02-29'), fate: 'R@row', code: 'date_invalid', used: 1 },
  { id: '84d', name: 'a day number of Excel', ...start, bytes: seats('45000'), fate: 'W', code: 'excel_serial_date', used: 2, holds: ['2023-03-15'] },
  { id: '84e', name: 'a year of two digits', ...start, bytes: seats('25/12/99'), fate: 'W', code: 'two_digit_year', used: 2, holds: ['1999-12-25'] },
  { id: '84f', name: 'an hour that daylight saving skips', ...start, bytes: seats('2025-03-09T02:30:00'), fate: 'W', code: 'time_dropped', used: 2, holds: ['2025-03-09'] },
  { id: '84g', name: 'midnight is no time', ...start, bytes: seats('2025-03-09 00:00:00'), fate: 'A', used: 2, holds: ['2025-03-09'] },
  { id: '85', name: 'leading zeros', bytes: ids('007'), fate: 'A', used: 2, holds: ['007'] },
  { id: '85b', name: 'an id that Excel made a power of ten', ...identifier, bytes: ids('1E5'), fate: 'W', code: 'excel_damaged_number', used: 2, holds: ['1E5'] },
  { id: '85c', name: 'an id of sixteen digits', ...identifier, bytes: ids('1234567890123450'), fate: 'W', code: 'excel_damaged_number', used: 2 },
  { id: '85d', name: 'an id beyond exact numbers', bytes: ids('9007199254740993'), fate: 'A', used: 2, holds: ['9007199254740993'] },
  { id: '86', name: 'a tie to itself', file: 'liens.csv', bytes: () => utf8('source,target\na,a\na,b\n'), fate: 'W', code: 'self_tie', line: 2, used: 2 },
  { id: '86b', name: 'a weight below zero', ...weight, bytes: ties('-1'), fate: 'R@row', code: 'weight_negative', excerpt: '-1', used: 1 },
  { id: '86c', name: 'a weight that is no number', ...weight, bytes: ties('NaN'), fate: 'R@row', code: 'number_invalid', used: 1 },
  { id: '86d', name: 'an infinite weight', ...weight, bytes: ties('∞'), fate: 'R@row', code: 'number_invalid', used: 1 },
  { id: '86e', name: 'a weight with a decimal comma', file: 'liens.csv', bytes: ties('1,5'), fate: 'A', used: 2, holds: ['1.5'] },
  { id: '86f', name: 'the same tie twice', file: 'liens.csv', bytes: () => utf8('source,target\na,b\na,b\n'), fate: 'A', used: 2 },
  { id: '86g', name: 'bodies that are each other’s parent', bytes: () => utf8('id,nom,organisme parent\na,Abri,b\nb,Halte,a\n'), fate: 'W', code: 'parent_cycle', line: 2, used: 2 },
];
