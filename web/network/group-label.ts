import type { AnalysisDocument, AnalysisGroup } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';

const MOST = 36;

/** A name short enough for the map: the whole one stays in the lists and in the name's title. */
export function shortLabel(name: string): string {
  return name.length <= MOST ? name : `${name.slice(0, MOST - 1).trimEnd()}…`;
}

export function groupLabel(group: AnalysisGroup, document: AnalysisDocument, _language: Language): string {
  const anchor = document.organizations.find((row) => row.id === group.label.anchor)?.name;
  return group.name ?? group.value ?? anchor ?? group.id;
}
