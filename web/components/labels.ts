import type { AttributeValue } from '../../analysis/types.ts';
import type { Language } from '../../data/messages/format.ts';
import { valueLabel } from '../../data/messages/names.ts';

export { columnLabel, relationLabel } from '../../data/messages/labels.ts';

/** Columns whose values stand in a vocabulary of another name. */
const VOCABULARIES: Record<string, string> = {
  continuum_segments: 'continuum',
  role: 'org_role',
  level: 'org_level',
  board_roster_complete: 'tri',
  connector_mandate: 'tri',
  data_received: 'tri',
  in_scope: 'tri',
  is_executive: 'tri',
  independent: 'tri',
  voting: 'tri',
};

/** A cell in words where its column has a vocabulary; as the user wrote it elsewhere. */
export function cellLabel(column: string, cell: AttributeValue, language: Language): string {
  const values = typeof cell === 'object' ? cell : [String(cell)];
  return values.map((value) => valueLabel(VOCABULARIES[column] ?? column, value, language)).join(', ');
}
