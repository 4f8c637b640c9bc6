import { type DlReading, dlData, relationOf } from './dl-data.ts';
import type { DlHeader } from './dl-header.ts';
import type { FormatTie } from './network-tables.ts';
import type { Row } from './table-of.ts';

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * Edge lists (`a b 2`) and node lists (`a b c d`), of one set or two. Ends go by number, or by label where labels are
 * embedded; a label met for the first time is a new vertex. A line with `!` begins the next matrix.
 */
export function dlLists(header: DlHeader): DlReading {
  const isEdges = header.format.startsWith('edgelist');
  const twoSets = header.format.endsWith('2');
  const rows = namesOf(header.rowLabels, header.rows, header.rowLabelsEmbedded);
  const columns = twoSets ? namesOf(header.columnLabels, header.columns, header.columnLabelsEmbedded) : rows;
  const ties: FormatTie[] = [];
  const unreadable: Row[] = [];
  let matrix = 0;
  for (const words of dlData(header)) {
    const { line } = words[0]!;
    if (words[0]!.text === '!') {
      matrix++;
      continue;
    }
    const texts = words.map(({ text }) => text);
    const ends = isEdges ? texts.slice(1, 2) : texts.slice(1);
    const source = rows.find(texts[0]!);
    const targets = ends.map((end) => columns.find(end));
    const weight = isEdges ? (texts[2] ?? '1') : '1';
    const isBare = !isEdges && ends.length === 0;
    if (source === null || targets.includes(null) || (targets.length === 0 && !isBare) || !NUMBER.test(weight)) {
      unreadable.push({ line, cells: [texts.join(' ')], refused: 'network_line_unreadable' });
      continue;
    }
    for (const target of targets) {
      ties.push({
        source,
        target: target!,
        line,
        directed: twoSets ? null : true,
        relation: relationOf(header, matrix),
        weight,
        attributes: {},
      });
    }
  }
  // Vertices of the second set follow those of the first, of which embedded labels tell the number only at the end.
  if (twoSets) for (const tie of ties) tie.target += rows.names.length;
  return { network: { ties, unreadable }, rows: rows.names, columns: columns.names, values: null };
}

interface Names {
  names: string[];
  /** The place of an end; `null` when it is neither a number nor a label of this set. */
  find(word: string): number | null;
}

function namesOf(labels: readonly string[] | null, size: number | null, embedded: boolean): Names {
  const names = embedded ? [] : (labels?.slice() ?? Array.from({ length: size ?? 0 }, (_, i) => String(i + 1)));
  const places = new Map(names.map((name, i) => [name.toLowerCase(), i]));
  return {
    names,
    find(word) {
      const known = places.get(word.toLowerCase());
      if (embedded) {
        if (known !== undefined) return known;
        places.set(word.toLowerCase(), names.length);
        return names.push(word) - 1;
      }
      if (/^\d+$/.test(word)) {
        const number = Number(word);
        return number >= 1 && number <= names.length ? number - 1 : null;
      }
      return known ?? null;
    },
  };
}
