import iconv from 'iconv-lite';

/** How a table is written: as programs exchange it, or as Excel saves it on a French machine. */
export type Dialect = 'utf8-comma' | 'utf8-bom-comma' | 'excel-french';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Cells to bytes. Excel in French: semicolons, Windows-1252, days as dd/mm/yyyy, lines ended by CR LF. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[], dialect: Dialect): Buffer {
  const excel = dialect === 'excel-french';
  const [delimiter, newline] = excel ? [';', '\r\n'] : [',', '\n'];
  const cell = (value: string) => {
    const text = excel ? value.replace(DAY, '$3/$2/$1') : value;
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = [header, ...rows].map((row) => row.map(cell).join(delimiter) + newline).join('');
  if (excel) return iconv.encode(text, 'windows-1252');
  return Buffer.from(dialect === 'utf8-bom-comma' ? `\ufeff${text}` : text, 'utf8');
}
