import type { CollectionSheets } from '../../../analysis/index.ts';
import { format } from '../../../data/messages/format.ts';
import { numberedName } from '../safe-name.ts';
import { kitWorkbook } from './kit-workbook.ts';
import type { KitInfo } from './planned-sheet.ts';

/** One organization to whom a workbook goes. */
export interface KitRecipient {
  /** As the roster shows it: the pseudonym of an organization whose name is confidential. */
  id: string;
  name: string;
  file: string;
}

export interface Kit {
  recipients: KitRecipient[];
  /** By name: the workbooks and the tracker. */
  files: Map<string, Uint8Array>;
}

/**
 * The files of a kit: one workbook an organization, in the order given, and the tracker. Files are called by number and name in
 * plain letters, which any system takes; a confidential name stays out of them (`shownAs`).
 */
export function kitFiles(
  all: readonly { sheets: CollectionSheets; shownAs: { id: string; name: string } }[],
  organizations: readonly string[],
  info: KitInfo,
  onProgress: (fraction: number) => void = () => {},
): Kit {
  const files = new Map<string, Uint8Array>();
  const recipients: KitRecipient[] = [];
  for (const [at, { sheets, shownAs }] of all.entries()) {
    const file = numberedName(at, all.length, shownAs.name, 'xlsx');
    const others = organizations.filter((name) => name !== sheets.organization.name);
    files.set(file, kitWorkbook({ sheets, info }, others));
    recipients.push({ ...shownAs, file });
    onProgress((at + 1) / all.length);
  }
  return { recipients, files };
}

/** The name of the tracker in the language of the kit. */
export function trackerName({ language }: Pick<KitInfo, 'language'>): string {
  return format('kit.tracker.name', {}, language);
}
