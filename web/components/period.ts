import type { Day } from '../../analysis/types.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { formatDay } from './day.ts';

/** An interval in words; an em dash where neither end is known. */
export function formatPeriod(from: Day | null, to: Day | null, language: Language): string {
  const first = from && formatDay(from, language);
  const last = to && formatDay(to, language);
  if (first && last) return format('page.organization.dates.both', { from: first, to: last }, language);
  if (first) return format('page.organization.dates.from', { from: first }, language);
  if (last) return format('page.organization.dates.to', { to: last }, language);
  return '—';
}
