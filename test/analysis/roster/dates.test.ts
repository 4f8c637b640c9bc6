import { expect, test } from 'vitest';
import { dateOrderOf, nextDay, periodOf, periodOfDate, readDate } from '../../../analysis/roster/dates.ts';

const read = (text: string) => readDate(text, 'day-first')?.date ?? null;

test('years, months and days are read as far as they go', () => {
  expect(['2019', '2019-03', '2019-3-7', '2019/03/07', '2019-03-07T10:00:00Z'].map(read)).toEqual([
    '2019',
    '2019-03',
    '2019-03-07',
    '2019-03-07',
    '2019-03-07',
  ]);
  expect(['07/03/2019', '7-3-2019', '07.03.2019', '03/2019'].map(read)).toEqual([
    '2019-03-07',
    '2019-03-07',
    '2019-03-07',
    '2019-03',
  ]);
});

test('dates that do not exist are none: 30 February, month 13, 29 February 1900', () => {
  for (const text of ['30/02/2024', '2024-02-30', '2023-13-01', '1900-02-29', '31/04/2024', '0/1/2024', 'soon', '123'])
    expect(read(text), text).toBeNull();
  expect(read('29/02/2024')).toBe('2024-02-29');
});

test('Excel day numbers and two-digit years are converted with a note', () => {
  expect(readDate('45292', 'day-first')).toEqual({ date: '2024-01-01', note: 'excel_serial_date' });
  expect(readDate('01/02/49', 'day-first')).toEqual({ date: '2049-02-01', note: 'two_digit_year' });
  expect(readDate('01/02/50', 'day-first')).toEqual({ date: '1950-02-01', note: 'two_digit_year' });
});

test('any value above 12 settles the order of a column; without one the day is assumed first', () => {
  expect(dateOrderOf(['03/04/2025', '25/04/2025'])).toBe('day-first');
  expect(dateOrderOf(['03/04/2025', '04/25/2025'])).toBe('month-first');
  expect(dateOrderOf(['03/04/2025', '2025-12-31'])).toBe('assumed-day-first');
  expect(readDate('03/04/2025', 'month-first')?.date).toBe('2025-03-04');
  expect(readDate('03/04/2025', 'assumed-day-first')).toEqual({ date: '2025-04-03', note: 'ambiguous' });
  expect(readDate('03/03/2025', 'assumed-day-first')?.note).toBeNull();
});

test('partial dates are whole periods with inclusive ends', () => {
  expect(periodOfDate('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  expect(periodOfDate('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(periodOf('2019', '2021-06', null).period).toEqual({ from: '2019-01-01', to: '2021-06-30' });
  expect(periodOf(null, null, '2010').period).toEqual({ from: '2010-01-01', to: '2010-12-31' });
  expect(periodOf('2012', null, '2010').period).toEqual({ from: '2012-01-01', to: null });
});

test('an end before the start leaves the interval open; the same year is no reversal', () => {
  expect(periodOf('2022', '2021', null)).toEqual({ period: { from: null, to: null }, reversed: true });
  expect(periodOf('2021-06-01', '2021', null).reversed).toBe(false);
});

test('the next day crosses months, years and leap days', () => {
  expect(['2023-12-31', '2024-02-28', '2023-02-28'].map(nextDay)).toEqual(['2024-01-01', '2024-02-29', '2023-03-01']);
});
