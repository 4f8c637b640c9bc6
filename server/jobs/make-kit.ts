import { strToU8, zipSync } from 'fflate';
import { collector, knownOf } from '../../analysis/index.ts';
import type { Roster } from '../../analysis/types.ts';
import { format } from '../../data/messages/format.ts';
import { dayShown } from '../files/kit/day-shown.ts';
import { type Kit, kitFiles, trackerName } from '../files/kit/kit-archive.ts';
import type { KitInfo } from '../files/kit/planned-sheet.ts';
import { toCsv } from './csv.ts';

/** A fixed date in the archive: the same kit gives the same bytes. */
const MTIME = new Date('2000-01-01T12:00:00Z');

/**
 * The kit of a roster: one workbook for each organization in scope, by name, and the tracker. `rosterFor` gives the roster with
 * one organization under its own name: asked for those whose name is confidential only, for nobody else may read it.
 */
export function makeKit(
  roster: Roster,
  rosterFor: (id: string) => Roster,
  info: KitInfo,
  onProgress: (fraction: number) => void = () => {},
): Kit {
  const { language } = info;
  const sheetsOf = collector(roster, knownOf(roster));
  const byName = new Intl.Collator(language === 'fr' ? 'fr-CA' : 'en-CA');
  const listed = roster.organizations.filter(({ inScope }) => inScope).sort((a, b) => byName.compare(a.name, b.name));
  const shown = listed.filter(({ confidential }) => confidential !== 'name').map(({ name }) => name);
  const all = listed.flatMap(({ id, name, confidential }) => {
    const sheets = confidential === 'name' ? ownSheets(rosterFor(id), roster, id) : sheetsOf(id);
    return sheets
      ? [{ sheets: { ...sheets, organization: { ...sheets.organization, id } }, shownAs: { id, name } }]
      : [];
  });
  const kit = kitFiles(all, shown, info, onProgress);
  const columns = (['file', 'organization', 'id', 'made', 'deadline', 'received'] as const).map((key) =>
    format(`kit.tracker.${key}`, {}, language),
  );
  const deadline = info.deadline === null ? '' : dayShown(info.deadline, language);
  const rows = kit.recipients.map(({ id, name, file }) => [file, name, id, info.madeOn, deadline, '']);
  kit.files.set(trackerName(info), strToU8(`\ufeff${toCsv(columns, rows, language === 'fr' ? ';' : ',')}`));
  return kit;
}

/** The files of a kit as one archive. */
export function zipKit({ files }: Kit): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: MTIME });
}

/** In the roster for itself it bears its own id; everybody else sees the pseudonym that the file goes out under. */
function ownSheets(own: Roster, roster: Roster, pseudonym: string) {
  const others = new Set(roster.organizations.map(({ id }) => id));
  const id = own.organizations.find((organization) => !others.has(organization.id))?.id ?? pseudonym;
  return collector(own, knownOf(own))(id);
}
