import { z } from 'zod';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import { MappingSchema } from './mappings.ts';
import { ReadOptionsSchema } from './requests.ts';

/** What a header is read as: a field, or a field whose numbers run from strong to weak. */
const TargetSchema = z.union([z.string(), z.strictObject({ field: z.string(), reverse: z.boolean().optional() })]);

/** The short form: by file name, or `*` for all, each header with its field. */
const HeadersSchema = z.record(z.string(), z.record(z.string(), TargetSchema));

/**
 * `--mapping FILE` of the command line: what the mapping page downloads, a mapping that was saved and exported, or the short
 * form, headers alone.
 */
export const MappingFileSchema = z.union([ReadOptionsSchema, MappingSchema, HeadersSchema]);

/** The file as the reader takes it. */
export function mappingOf(file: z.infer<typeof MappingFileSchema>): ReadOptions {
  const settled = ReadOptionsSchema.safeParse(file);
  if (settled.success) return settled.data as ReadOptions;
  const saved = MappingSchema.safeParse(file);
  return saved.success ? (saved.data.options as ReadOptions) : headersOf(HeadersSchema.parse(file));
}

/** Fields by header, and apart the headers that are turned round. */
function headersOf(file: z.infer<typeof HeadersSchema>): ReadOptions {
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
