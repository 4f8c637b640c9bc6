import { z } from 'zod';
import type { ReadOptions } from '../../analysis/roster/input.ts';

/** What a header is read as: a field, or a field whose numbers run from strong to weak. */
const TargetSchema = z.union([z.string(), z.strictObject({ field: z.string(), reverse: z.boolean().optional() })]);

/** `passerelle import --mapping FILE`: by file name, or `*` for all, each header with its field. */
export const MappingFileSchema = z.record(z.string(), z.record(z.string(), TargetSchema));

/** The mapping as the reader takes it: fields by header, and apart the headers that are turned round. */
export function mappingOf(file: z.infer<typeof MappingFileSchema>): Pick<ReadOptions, 'mapping' | 'reversed'> {
  const mapping: Record<string, Record<string, string>> = {};
  const reversed: Record<string, string[]> = {};
  for (const [name, headers] of Object.entries(file)) {
    mapping[name] = {};
    for (const [header, target] of Object.entries(headers)) {
      mapping[name][header] = typeof target === 'string' ? target : target.field;
      if (typeof target !== 'string' && target.reverse) reversed[name] = [...(reversed[name] ?? []), header];
    }
  }
  return { mapping, ...(Object.keys(reversed).length > 0 && { reversed }) };
}
