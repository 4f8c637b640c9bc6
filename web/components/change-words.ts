import type { ChangedSubject } from '../../analysis/changes/types.ts';
import type { TableKind } from '../../analysis/types.ts';
import { format, hasMessage, type Language } from '../../data/messages/format.ts';
import { valueLabel } from '../../data/messages/names.ts';
import type { ChangesReply } from '../../server/contract/changes.ts';
import { formatDay } from './day.ts';
import { fieldTitle } from './field-choices.ts';
import { cellLabel, columnLabel, relationLabel } from './labels.ts';

type Entry = ChangesReply['entries'][number];

const KINDS: Record<ChangedSubject, TableKind> = {
  organizations: 'organizations',
  agreements: 'agreements',
  seats: 'board_memberships',
  ties: 'ties',
  people: 'people',
};
/** Texts that only this list has: the whole of an agreement's participants. */
const OWN_FIELDS = new Set(['participants']);

/** A changed thing in one line: who sits where, who is tied to whom. */
export function changeTitle(entry: Entry, language: Language): string {
  const places = entry.places.slice(0, 3).join(', ');
  if (entry.subject === 'ties') {
    const [a = '', b = ''] = entry.places;
    return format('page.changes.tie', { a, b, relation: relationLabel(entry.detail ?? '', language) }, language);
  }
  if (entry.subject === 'seats') {
    const role = entry.detail === null ? '' : valueLabel('role', entry.detail, language);
    return format('page.changes.seat', { person: entry.name, board: places, role: role || 'none' }, language);
  }
  return entry.name;
}

/** A field as the reader knows it. */
export function changedField(subject: ChangedSubject, field: string, language: Language): string {
  if (OWN_FIELDS.has(field)) return format('page.changes.participants', {}, language);
  if (hasMessage(`attribute.${field}`)) return columnLabel(field, language);
  const title = fieldTitle(KINDS[subject], field, language);
  return title === field ? columnLabel(field, language) : title;
}

/** A value as the reader wrote it, or in words where its column has a vocabulary; days as days. */
export function changedValue(field: string, value: string | null, language: Language): string {
  if (value === null) return format('page.changes.empty', {}, language);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language);
  if (OWN_FIELDS.has(field)) return value;
  // The role of a seat: that of an agreement's participants is one of OWN_FIELDS.
  if (field === 'role') return valueLabel(field, value, language);
  return cellLabel(field, value.split(' | '), language);
}
