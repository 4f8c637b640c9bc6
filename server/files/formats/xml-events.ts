import { SaxesParser } from 'saxes';

/** What a reader of XML hears: elements by their local name (`viz:size` is `size`), text, and the 1-based line. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  close(name: string, line: number): void;
  text(content: string): void;
}

/** Why a document was not read to its end. */
export interface XmlRefusal {
  code: 'xml_doctype' | 'xml_malformed';
  line: number;
}

class Stop extends Error {
  readonly refusal: XmlRefusal;

  constructor(refusal: XmlRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Reads a document from beginning to end. A document type is refused before anything that it declares could be used (no
 * entity but the five of XML is known), and so is what is not well-formed. Returns null when all was read.
 */
export function readXml(text: string, listener: XmlListener): XmlRefusal | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new Stop({ code: 'xml_doctype', line: parser.line });
  });
  parser.on('error', () => {
    throw new Stop({ code: 'xml_malformed', line: parser.line });
  });
  parser.on('opentag', ({ name, attributes }) => {
    listener.open(local(name), attributes as Record<string, string>, parser.line);
  });
  parser.on('closetag', ({ name }) => {
    listener.close(local(name), parser.line);
  });
  parser.on('text', (content) => {
    listener.text(content);
  });
  parser.on('cdata', (content) => {
    listener.text(content);
  });
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    throw error;
  }
}

/** The root element of an XML document, by its local name; `null` when the text is none. */
export function xmlRoot(text: string): string | null {
  const start = text.slice(0, 20_000);
  if (!/^\ufeff?\s*<[?!a-z]/i.test(start)) return null;
  const plain = start.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(\[[\s\S]*?\])?\s*>/gi, '');
  return /<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(plain)?.[1]?.toLowerCase() ?? null;
}
