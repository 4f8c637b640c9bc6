import type { Source } from '../../analysis/types.ts';
import { format, type Language } from '../../data/messages/format.ts';

/** Where a fact was read: each file with its lines, neighbours joined ("agreements.csv, lignes 336–341"). */
export function sourceList(sources: readonly Source[], language: Language): string {
  const files = new Map<string, Set<number>>();
  for (const { file, line } of sources) files.set(file, (files.get(file) ?? new Set()).add(line));
  return [...files]
    .map(([file, lines]) =>
      format('page.organization.source', { file, n: lines.size, lines: ranges([...lines]) }, language),
    )
    .join(' · ');
}

function ranges(lines: number[]): string {
  const parts: string[] = [];
  const sorted = lines.sort((a, b) => a - b);
  for (let index = 0; index < sorted.length; ) {
    const first = sorted[index]!;
    let last = first;
    while (sorted[index + 1] === last + 1) {
      index += 1;
      last += 1;
    }
    parts.push(first === last ? String(first) : `${first}–${last}`);
    index += 1;
  }
  return parts.join(', ');
}
