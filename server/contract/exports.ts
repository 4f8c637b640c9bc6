import { z } from 'zod';
import { TABLE_KINDS } from '../../analysis/types.ts';

/** What may leave a workspace as a file: its network with every measure, its data as they came, who was decided to be who. */
export const EXPORTED = ['result', 'roster', 'decisions'] as const;
export type Exported = (typeof EXPORTED)[number];

interface ExportFormat {
  type: string;
  extension: string;
  of: readonly Exported[];
}

/** Formats of what leaves, with media type and extension. */
export const EXPORT_FORMATS = {
  csv: { type: 'application/zip', extension: 'zip', of: EXPORTED },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    of: ['result', 'roster'],
  },
  gexf: { type: 'application/xml', extension: 'gexf', of: ['result'] },
  graphml: { type: 'application/xml', extension: 'graphml', of: ['result'] },
  pajek: { type: 'text/plain; charset=utf-8', extension: 'net', of: ['result'] },
  dl: { type: 'text/plain; charset=utf-8', extension: 'dl', of: ['result'] },
  kumu: { type: 'application/json', extension: 'kumu.json', of: ['result'] },
  json: { type: 'application/json', extension: 'json', of: ['result'] },
} as const satisfies Record<string, ExportFormat>;
export type ExportFormatName = keyof typeof EXPORT_FORMATS;

export const DELIMITERS = [',', ';'] as const;

const FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormatName, ...ExportFormatName[]];

/** GET /api/exports, beside the options of an analysis. */
export const ExportQuerySchema = z
  .object({
    format: z.enum(FORMAT_NAMES),
    what: z.enum(EXPORTED).default('result'),
    delimiter: z.enum(DELIMITERS).optional(),
  })
  .refine(({ format, what }) => takes(format, what), { path: ['format'] });

/** GET /api/templates */
export const TemplateQuerySchema = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  delimiter: z.enum(DELIMITERS).optional(),
  /** One table alone, as CSV. */
  kind: z.enum(TABLE_KINDS).exclude(['seats_wide']).optional(),
});

/** Has this format a place for what is exported? A roster is tables. */
export function takes(format: ExportFormatName, what: Exported): boolean {
  return (EXPORT_FORMATS[format].of as readonly Exported[]).includes(what);
}

/** What a spreadsheet of this language opens by itself. */
export function delimiterFor(language: 'en' | 'fr', asked: string | undefined): string {
  return asked ?? (language === 'fr' ? ';' : ',');
}
