// The rows of the bridge organizations, joined to their measures and put in the order that the reader asked for.

import type { AnalysisDocument, AnalysisOrganization, BrokerEntry } from '../../analysis/document.ts';

export const BROKER_MEASURES = ['betweenness', 'constraint', 'effective_size', 'degree', 'participation'] as const;
export type BrokerMeasure = (typeof BROKER_MEASURES)[number];
export type BrokerColumn = 'organization' | 'score' | BrokerMeasure;

export interface BrokerOrder {
  column: BrokerColumn;
  descending: boolean;
}

export interface BrokerRow {
  entry: BrokerEntry;
  organization: AnalysisOrganization;
}

export const DEFAULT_ORDER: BrokerOrder = { column: 'score', descending: true };
const COLUMNS: readonly string[] = ['organization', 'score', ...BROKER_MEASURES];

/** Reads `sort=betweenness` or `sort=-betweenness` (descending) of an address; anything else is the default order. */
export function parseOrder(text: string | undefined): BrokerOrder {
  const descending = text?.startsWith('-') ?? false;
  const column = descending ? text!.slice(1) : (text ?? '');
  return COLUMNS.includes(column) ? { column: column as BrokerColumn, descending } : DEFAULT_ORDER;
}

/** The inverse of `parseOrder`; null for the default, which needs no parameter. */
export function formatOrder(order: BrokerOrder): string | null {
  if (order.column === DEFAULT_ORDER.column && order.descending === DEFAULT_ORDER.descending) return null;
  return order.descending ? `-${order.column}` : order.column;
}

/** The order that a click on a header asks for: the other direction of the same column, else the column's natural one. */
export function nextOrder(current: BrokerOrder, column: BrokerColumn): BrokerOrder {
  if (current.column === column) return { column, descending: !current.descending };
  // Names read from A; a low constraint is what a bridge has; of the rest, the most comes first.
  return { column, descending: column !== 'organization' && column !== 'constraint' };
}

/** Rows in order. Undefined values come last in either direction; equal values keep the order of rank, then of id. */
export function brokerRows(
  entries: readonly BrokerEntry[],
  document: Pick<AnalysisDocument, 'organizations'>,
  order: BrokerOrder,
  locale: string,
): BrokerRow[] {
  const byId = new Map(document.organizations.map((organization) => [organization.id, organization]));
  const rows = entries.flatMap((entry) => {
    const organization = byId.get(entry.id);
    return organization ? [{ entry, organization }] : [];
  });
  const byName = new Intl.Collator(locale);
  const sign = order.descending ? -1 : 1;
  return rows.sort((x, y) => {
    if (order.column === 'organization') {
      return sign * byName.compare(x.organization.name, y.organization.name) || byRank(x, y);
    }
    const [a, b] = [measureOf(x, order.column), measureOf(y, order.column)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byRank(x, y);
    return sign * (a - b) || byRank(x, y);
  });
}

/** What a column shows of an organization. Betweenness as on every page: the share of all shortest paths, 0 to 1. */
export function brokerMeasure(organization: AnalysisOrganization, measure: BrokerMeasure): number | null {
  return organization[measure === 'betweenness' ? 'betweenness_normalized' : measure];
}

function measureOf(row: BrokerRow, column: Exclude<BrokerColumn, 'organization'>): number | null {
  return column === 'score' ? row.entry.score : brokerMeasure(row.organization, column);
}

function byRank(x: BrokerRow, y: BrokerRow): number {
  return x.entry.rank - y.entry.rank || (x.entry.id < y.entry.id ? -1 : 1);
}
