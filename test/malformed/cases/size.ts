import { zipSync } from 'fflate';
import { bytes, filled, joined, type MalformedCase, utf8 } from '../malformed-case.ts';

const MEGA = 1_000_000;
const zip = (files: Readonly<Record<string, Uint8Array>>) => zipSync({ ...files }, { level: 9 });
const workbook = (more: Readonly<Record<string, Uint8Array>>) =>
  zip({ '[Content_Types].xml': utf8('<Types/>'), 'xl/workbook.xml': utf8('<workbook/>'), ...more });

/** The directory of a zip of one member, repeated under other names: every entry unpacks the same bytes. */
function overlapping(archive: Uint8Array, times: number): Uint8Array {
  const end = archive.length - 22;
  const start = new DataView(archive.buffer, archive.byteOffset).getUint32(end + 16, true);
  const entries = Array.from({ length: times }, (_, i) => {
    const entry = archive.slice(start, end);
    // The first two letters of its name, so that none repeats.
    entry.set([97 + (i % 26), 97 + Math.floor(i / 26)], 46);
    return entry;
  });
  const last = archive.slice(end);
  const view = new DataView(last.buffer);
  view.setUint16(8, times, true);
  view.setUint16(10, times, true);
  view.setUint32(12, times * (end - start), true);
  return joined(archive.subarray(0, start), ...entries, last);
}

/** Size (58 to 66); 67, a slow upload, needs a server: upload.test.ts. Files are large enough to prove the bound, no more. */
export const SIZE: readonly MalformedCase[] = [
  {
    id: '58',
    name: 'a million columns',
    bytes: () => joined(filled(2 * MEGA, 'c,'), utf8('\n1\n')),
    fate: 'R',
    code: 'too_many_columns',
    line: 1,
    byteOffset: 0,
  },
  {
    id: '59',
    name: 'a field of ten megabytes',
    bytes: () => joined(utf8('id,nom\n1,"'), filled(10 * MEGA, 'abc '), utf8('"\n')),
    fate: 'R',
    code: 'line_too_long',
    line: 2,
    byteOffset: 7,
  },
  {
    id: '59b',
    name: 'a field of many lines',
    bytes: () => joined(utf8('id,nom\n1,"'), filled(2 * MEGA, 'abc\n'), utf8('"\n')),
    fate: 'R',
    code: 'cell_too_long',
    line: 2,
    record: 2,
    byteOffset: 7,
  },
  {
    id: '60',
    name: 'one endless line',
    bytes: () => joined(utf8('id,nom\n'), filled(20 * MEGA, 'abc')),
    fate: 'R',
    code: 'line_too_long',
    line: 2,
    byteOffset: 7,
  },
  {
    id: '61',
    name: 'more rows than are read',
    bytes: () => joined(utf8('id,nom\n'), filled(20 * MEGA + 40, '1,a\n')),
    fate: 'R',
    code: 'too_many_rows',
  },
  {
    id: '62',
    name: 'two million quotes',
    bytes: () => joined(utf8('id,nom\n1,'), filled(2 * MEGA, '"'), utf8('\n')),
    fate: 'R',
    code: 'line_too_long',
    line: 2,
  },
  {
    id: '62b',
    name: 'quotes on every line, none where it may be',
    bytes: () => joined(utf8('id,nom\n'), filled(199_997, '1,"a"b\n')),
    fate: 'R@row',
    code: 'quote_malformed',
    line: 2,
    record: 2,
    used: 0,
  },
  {
    id: '63',
    name: 'a gzip named .csv',
    bytes: () => bytes(0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0),
    fate: 'R',
    code: 'file_is_binary',
    byteOffset: 0,
  },
  {
    id: '64',
    name: 'a zip bomb',
    file: 'list.zip',
    bytes: () => zip({ 'a.csv': new Uint8Array(30 * MEGA) }),
    fate: 'R',
    code: 'archive_too_large',
  },
  {
    id: '64c',
    name: 'a zip in a zip',
    file: 'list.zip',
    bytes: () => zip({ 'a.csv': utf8('id,nom\n1,Abri\n'), 'b/more.zip': zip({ 'c.csv': utf8('id,nom\n2,Halte\n') }) }),
    fate: 'R',
    code: 'archive_nested',
  },
  {
    id: '64d',
    name: 'a zip whose members lie over each other',
    file: 'list.zip',
    bytes: () => overlapping(zipSync({ 'aa.csv': filled(20_000, 'id,nom\n') }, { level: 0 }), 600),
    fate: 'R',
    code: 'archive_invalid',
  },
  {
    id: '64b',
    name: 'a damaged zip',
    file: 'list.zip',
    bytes: () => bytes('PK', 3, 4, 'and nothing else'),
    fate: 'R',
    code: 'archive_invalid',
  },
  {
    id: '65',
    name: 'an Excel workbook named .csv',
    bytes: () => workbook({}),
    fate: 'R',
    code: 'file_is_excel',
    byteOffset: 0,
  },
  {
    id: '65b',
    name: 'an old Excel workbook named .csv',
    bytes: () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    fate: 'R',
    code: 'file_is_excel',
  },
  {
    id: '65c',
    name: 'an OpenDocument sheet named .csv',
    bytes: () => zip({ mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet') }),
    fate: 'R',
    code: 'file_is_excel',
  },
  { id: '65d', name: 'a PDF named .csv', bytes: () => utf8('%PDF-1.7\n'), fate: 'R', code: 'file_is_pdf' },
  {
    id: '65e',
    name: 'a web page named .csv',
    bytes: () => utf8('<!DOCTYPE html>\n<html><table><tr><td>id</td></tr></table></html>'),
    fate: 'R',
    code: 'file_is_html',
    byteOffset: 0,
  },
  {
    id: '66',
    name: 'a workbook that links to other files',
    file: 'list.xlsx',
    bytes: () => workbook({ 'xl/externalLinks/externalLink1.xml': utf8('<externalLink/>') }),
    fate: 'R',
    code: 'workbook_linked',
  },
  {
    id: '66b',
    name: 'a workbook with a document type',
    file: 'list.xlsx',
    bytes: () =>
      zip({
        'xl/workbook.xml': utf8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>'),
      }),
    fate: 'R',
    code: 'xml_doctype',
  },
];
