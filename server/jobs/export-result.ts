import type { AnalysisDocument } from '../../analysis/document.ts';
import { networkOf } from '../files/exports/network-of.ts';
import { writeDl } from '../files/exports/write-dl.ts';
import { writeGexf } from '../files/exports/write-gexf.ts';
import { writeGraphml } from '../files/exports/write-graphml.ts';
import { writeKumu } from '../files/exports/write-kumu.ts';
import { writePajek } from '../files/exports/write-pajek.ts';
import { analysisTables } from './analysis-tables.ts';
import type { ResultFormat } from './types.ts';
import { writeCsvZip, writeTablesWorkbook } from './write-tables.ts';

/** The result of an analysis as a file: the network with its measures, or every table of it. */
export function exportResult(document: AnalysisDocument, format: ResultFormat, delimiter: string): Uint8Array {
  switch (format) {
    case 'csv':
      return writeCsvZip(analysisTables(document), delimiter);
    case 'xlsx':
      return writeTablesWorkbook(analysisTables(document));
    case 'gexf':
      return encode(writeGexf(networkOf(document)));
    case 'graphml':
      return encode(writeGraphml(networkOf(document)));
    case 'pajek':
      return encode(writePajek(networkOf(document)));
    case 'dl':
      return encode(writeDl(networkOf(document)));
    case 'kumu':
      return encode(writeKumu(networkOf(document)));
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
