/** A line of a section that is neither blank nor a comment. */
export interface PajekLine {
  line: number;
  text: string;
}

/** What stands under one `*Word` line: `*Arcs :2 "money"` has word `arcs`, rest `:2 "money"`. */
export interface PajekSection {
  word: string;
  rest: string;
  line: number;
  lines: PajekLine[];
  comments: string[];
}

/** One object of a Pajek file: a network, or one value for each of its vertices. */
export interface PajekObject {
  kind: 'network' | 'partition' | 'vector' | 'other';
  name: string | null;
  line: number;
  sections: PajekSection[];
}

const OBJECTS = new Map<string, PajekObject['kind']>([
  ['network', 'network'],
  ['partition', 'partition'],
  ['vector', 'vector'],
  ['permutation', 'other'],
  ['cluster', 'other'],
  ['hierarchy', 'other'],
]);

/** Does this text begin as a Pajek file does: comments and blank lines, then `*Vertices` or an object's name? */
export function isPajek(text: string): boolean {
  return /^\ufeff?(?:\s*%[^\n]*\n|\s*\n)*\s*\*(vertices\s+\d|network\b|partition\b|vector\b)/i.test(
    text.slice(0, 20_000),
  );
}

/** Cuts a Pajek text into objects and their sections. `bare`: what a file without an object's name holds. */
export function pajekObjects(text: string, bare: PajekObject['kind']): PajekObject[] {
  const objects: PajekObject[] = [];
  let section: PajekSection | null = null;
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, at) => {
      const line = at + 1;
      const content = raw.trim();
      if (content === '') return;
      if (content.startsWith('%')) section?.comments.push(content.slice(1));
      else if (content.startsWith('*')) {
        const [, word = '', rest = ''] = /^\*\s*([a-z]*)\s*(.*)$/i.exec(content)!;
        const name = word.toLowerCase();
        const kind = OBJECTS.get(name);
        if (kind !== undefined) objects.push({ kind, name: rest.trim() || null, line, sections: [] });
        else if (objects.length === 0) objects.push({ kind: bare, name: null, line, sections: [] });
        section = { word: name, rest: rest.trim(), line, lines: [], comments: [] };
        objects.at(-1)!.sections.push(section);
      } else section?.lines.push({ line, text: content });
    });
  return objects;
}

/** Words of a line; what stands between quotes is one word, without them. */
export function pajekWords(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
}
