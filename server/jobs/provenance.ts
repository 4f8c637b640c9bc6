import type { OrganizationDossier } from '../../analysis/dossier.ts';
import type { Source } from '../../analysis/types.ts';
import type { StoreReader } from '../store/types.ts';

/** A source with the import that brought it: when, and by whom it was confirmed. */
export interface Provenance extends Source {
  import?: string;
  imported_at?: string;
  actor?: string;
}

/** The dossier with, at each source, the import that its file came with. */
export async function withProvenance(
  reader: StoreReader,
  workspace: string,
  dossier: OrganizationDossier,
): Promise<OrganizationDossier> {
  const origins = await reader.tableOrigins(workspace);
  const imports = new Map((await reader.imports(workspace)).map((item) => [item.id, item]));
  const told = (sources: readonly Source[]): Provenance[] =>
    sources.map((source) => {
      const item = imports.get(origins.get(source.file)?.import ?? '');
      if (!item) return source;
      return { ...source, import: item.id, imported_at: item.committedAt ?? item.createdAt, actor: item.actor };
    });
  const each = <T extends { sources: Source[] }>(list: readonly T[]) =>
    list.map((entry) => ({ ...entry, sources: told(entry.sources) }));
  return {
    ...dossier,
    sources: told(dossier.sources),
    ties: each(dossier.ties),
    agreements: each(dossier.agreements),
    seats: each(dossier.seats),
  };
}
