import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { InputFile } from '../../analysis/index.ts';

const folder = resolve(import.meta.dirname, '../../..', 'shared');

/** A file or folder of the shared research data beside the checkout; null where it is absent, said once per file. */
export function sharedPath(...parts: string[]): string | null {
  const path = join(folder, ...parts);
  if (existsSync(path)) return path;
  process.stderr.write(`skipped: ${join('../shared', ...parts)} is not here\n`);
  return null;
}

/** A shared CSV file as the reader takes it. */
export function sharedTable(...parts: string[]): InputFile | null {
  const path = sharedPath(...parts);
  return path === null ? null : table(parts.at(-1)!, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
}

export function table(name: string, text: string): InputFile {
  return { name, text, encoding: 'utf-8', problems: [] };
}

export function sharedFolder(...parts: string[]): string[] {
  const path = sharedPath(...parts);
  return path === null ? [] : readdirSync(path).sort();
}

/**
 * A two-mode Pajek network inside a shared zip, as an organizations table and a boards table. People are the side with
 * more members, by the header's count of the first mode or by the columns of the ties.
 */
export function sharedPajekBoards(zip: string[], member: string): InputFile[] | null {
  const path = sharedPath(...zip);
  if (path === null) return null;
  const text = new TextDecoder('latin1').decode(unzipSync(readFileSync(path))[member]!);
  const names = new Map<string, string>();
  const ties: [string, string][] = [];
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('*')) {
      // Partitions follow the network and repeat *Vertices.
      if (section === '*edges' || section === '*arcs') {
        if (!/^\*(edges|arcs)/i.test(line)) break;
      }
      section = line.toLowerCase().split(/\s/)[0]!;
    } else if (section === '*vertices') {
      const vertex = line.match(/^\s*(\d+)\s+"([^"]*)"/);
      if (vertex) names.set(vertex[1]!, vertex[2]!);
    } else if (section === '*edges' || section === '*arcs') {
      const tie = line.trim().split(/\s+/);
      if (tie.length >= 2) ties.push([tie[0]!, tie[1]!]);
    }
  }
  const firstMode = Number(/^\*Vertices[ \t]+\d+[ \t]+(\d+)/im.exec(text)?.[1] ?? Number.NaN);
  const sides = Number.isNaN(firstMode)
    ? [0, 1].map((side) => new Set(ties.map((tie) => tie[side]!)))
    : [true, false].map((first) => new Set([...names.keys()].filter((id) => Number(id) <= firstMode === first)));
  const people = sides[0]!.size > sides[1]!.size ? sides[0]! : sides[1]!;
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const organizations = [...names].filter(([id]) => !people.has(id));
  return [
    table(
      'organizations.csv',
      `org_id,name\n${organizations.map(([id, name]) => `${id},${quote(name)}`).join('\n')}\n`,
    ),
    table(
      'boards.csv',
      `org_id,person_id,person_name\n${ties
        .map(([a, b]) => (people.has(a) ? [b, a] : [a, b]))
        .map(([org, person]) => `${org},p${person},${quote(names.get(person!)!)}`)
        .join('\n')}\n`,
    ),
  ];
}
