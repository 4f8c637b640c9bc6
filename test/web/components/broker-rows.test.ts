import { describe, expect, it } from 'vitest';
import type { BrokerEntry } from '../../../analysis/document.ts';
import {
  type BrokerOrder,
  brokerMeasure,
  brokerRows,
  DEFAULT_ORDER,
  formatOrder,
  nextOrder,
  parseOrder,
} from '../../../web/components/broker-rows.ts';
import { documentOf, organizationRow } from '../../support/document-parts.ts';

const entry = (id: string, score: number, rank: number): BrokerEntry => ({
  id,
  score,
  rank,
  groups: [],
  lose_only_path: 0,
  pairs_lowered: [],
});
const document = documentOf(
  [
    organizationRow('a', { name: 'Éclaircie', constraint: 0.4, degree: 5 }),
    organizationRow('b', { name: 'Zone libre', constraint: null, degree: 5 }),
    organizationRow('c', { name: 'Abri', constraint: 0.2, degree: 9 }),
  ],
  [],
);
const entries = [entry('a', 3, 1), entry('b', 2, 2), entry('c', 1, 3), entry('gone', 9, 4)];
const ids = (order: BrokerOrder) => brokerRows(entries, document, order, 'fr').map((row) => row.entry.id);

describe('brokerRows', () => {
  it('orders by score, by name in the language, and by a measure', () => {
    expect(ids(DEFAULT_ORDER)).toEqual(['a', 'b', 'c']);
    expect(ids({ column: 'organization', descending: false })).toEqual(['c', 'a', 'b']);
    expect(ids({ column: 'degree', descending: true })).toEqual(['c', 'a', 'b']);
  });

  it('puts what is undefined last in both directions', () => {
    expect(ids({ column: 'constraint', descending: false })).toEqual(['c', 'a', 'b']);
    expect(ids({ column: 'constraint', descending: true })).toEqual(['a', 'c', 'b']);
  });
});

describe('brokerMeasure', () => {
  // The note on estimates and every other page speak of normalized values.
  it('shows the share of paths, not their number', () => {
    const row = organizationRow('a', { betweenness: 812, betweenness_normalized: 0.125, degree: 5 });
    expect(brokerMeasure(row, 'betweenness')).toBe(0.125);
    expect(brokerMeasure(row, 'degree')).toBe(5);
  });
});

describe('the order in the address', () => {
  it('comes back as it was written, and the default needs no parameter', () => {
    for (const text of ['organization', '-betweenness', 'constraint', '-degree']) {
      expect(formatOrder(parseOrder(text))).toBe(text);
    }
    expect(formatOrder(DEFAULT_ORDER)).toBeNull();
    for (const text of [undefined, '', 'nonsense', '-', '-roles']) expect(parseOrder(text)).toEqual(DEFAULT_ORDER);
  });

  it('turns round on the same header and starts each column in its own direction', () => {
    expect(nextOrder(DEFAULT_ORDER, 'score')).toEqual({ column: 'score', descending: false });
    expect(nextOrder(DEFAULT_ORDER, 'degree')).toEqual({ column: 'degree', descending: true });
    expect(nextOrder(DEFAULT_ORDER, 'constraint')).toEqual({ column: 'constraint', descending: false });
    expect(nextOrder(DEFAULT_ORDER, 'organization')).toEqual({ column: 'organization', descending: false });
  });
});
