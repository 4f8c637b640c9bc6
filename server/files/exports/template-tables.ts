import { type ContractColumn, contractTables, contractVocabularies } from '../../../analysis/index.ts';
import { format, type Language } from '../../../data/messages/format.ts';

/** A page of a template: a table to fill in, or a page that explains them. */
export interface TemplatePage {
  /** File name without its extension, and name of the sheet. */
  name: string;
  title: string;
  rows: readonly (readonly (string | number)[])[];
}

/**
 * The contract as empty tables in one language, each with one row marked as an example that the import skips; then a
 * codebook (what each column means, takes and needs) and the words of every list of codes. The import skips both.
 */
export function templatePages(language: Language): TemplatePage[] {
  return [...tables(language), codebook(language), vocabularies(language)];
}

function tables(language: Language): TemplatePage[] {
  const mark = format('template.example', {}, language);
  return contractTables(language).map(({ kind, title, columns }) => ({
    name: kind,
    title,
    rows: [
      columns.map(({ header }) => header),
      columns.map(({ example }, i) => (i === 0 ? `${mark} ${example ?? ''}`.trim() : (example ?? ''))),
    ],
  }));
}

function codebook(language: Language): TemplatePage {
  const words = (key: Parameters<typeof format>[0]) => format(key, {}, language);
  const head = [
    words('template.head.table'),
    words('template.head.column'),
    words('template.head.meaning'),
    words('template.head.type'),
    words('template.head.codes'),
    words('template.head.required'),
    words('template.head.example'),
    words('template.head.field'),
  ];
  const codes = new Map(contractVocabularies().map(({ list, entries }) => [list, entries]));
  const rows = contractTables(language).flatMap(({ title, columns }) =>
    columns.map((column) => [
      title,
      column.header,
      column.description,
      format(`template.type.${column.type}`, {}, language),
      (codes.get(column.vocabulary ?? '') ?? []).map((entry) => `${entry.code} = ${entry[language]}`).join(' | '),
      required(column, language),
      column.example ?? '',
      column.field,
    ]),
  );
  const note = format('template.example.note', { mark: words('template.example') }, language);
  const title = words('template.codebook.title');
  return { name: 'codebook', title: words('template.sheet.codebook'), rows: [[title], [note], head, ...rows] };
}

function required({ oneOf, header }: ContractColumn, language: Language): string {
  if (oneOf.length === 0) return format('template.required.no', {}, language);
  if (oneOf.length === 1 && oneOf[0] === header) return format('template.required.yes', {}, language);
  return format('template.required.one_of', { columns: oneOf.join(', ') }, language);
}

function vocabularies(language: Language): TemplatePage {
  const words = (key: Parameters<typeof format>[0]) => format(key, {}, language);
  const head = [
    words('template.head.list'),
    words('template.head.code'),
    words('template.head.label_fr'),
    words('template.head.label_en'),
    words('template.head.aliases'),
  ];
  const rows = contractVocabularies().flatMap(({ list, entries }) =>
    entries.map(({ code, fr, en, aliases = [] }) => [list, code, fr, en, aliases.join(' | ')]),
  );
  const title = words('template.vocabularies.title');
  return { name: 'vocabularies', title: words('template.sheet.vocabularies'), rows: [[title], head, ...rows] };
}
