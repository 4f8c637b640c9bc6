import { format, type Language } from '../../data/messages/format.ts';
import { EXPORT_FORMATS, type Exported, type ExportFormatName } from '../contract/exports.ts';

/** `passerelle-demo-network-2026-03-31.gexf`: whose data, what of them, on which day they left. */
export function exportName(workspace: string, what: Exported, name: ExportFormatName, language: Language): string {
  const words = ['passerelle', workspace, format(`export.file.${what}`, {}, language), today()];
  return `${words.join('-')}.${what === 'decisions' ? 'csv' : EXPORT_FORMATS[name].extension}`;
}

/** The day by the clock of the machine, where the file will lie. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}
