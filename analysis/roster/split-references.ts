// A cell that may name several organizations.

import { splitList } from './cells.ts';

const FINER = ['/', ',', /[/,]/] as const;

/**
 * The parts of a list cell: `|` and `;` always separate; `/` and `,` only when every part is known (a name may hold
 * either). `doubtful`: some parts are known and some are not, so the cell was left whole.
 */
export function splitReferences(
  cell: string,
  known: (word: string) => boolean,
): { parts: string[]; doubtful: boolean } {
  const parts = splitList(cell);
  if (parts.length !== 1 || known(cell.trim())) return { parts, doubtful: false };
  let doubtful = false;
  for (const separator of FINER) {
    const finer = cell
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (finer.length < 2) continue;
    if (finer.every(known)) return { parts: finer, doubtful: false };
    doubtful ||= finer.some(known);
  }
  return { parts, doubtful };
}
