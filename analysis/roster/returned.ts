/** The sheets of a collection kit that hold answers. */
export type ReturnedPart = 'organization' | 'board' | 'ties' | 'said';

/** What a table says of the returned workbook that it is a part of. */
export interface Returned {
  part: ReturnedPart;
  /** Whose answers these are: an id of the roster that the kit was made from, or the pseudonym that stood for it. */
  organization: string;
  /** The kit that it was a file of. */
  kit: string;
  /** When the workbook was last saved (ISO 8601), as it says itself. */
  savedAt: string | null;
  /** Without it no name and no assessment of the file was kept. */
  consent: boolean;
  /** What is still missing, by code: `consent`, `sector`, `board` ... */
  blanks: string[];
}

/** Under this header a row of a kit carries what it was pre-filled from: `s:`, `a:`, `t:`, `o:` and the id of the roster. */
export const CODE_COLUMN = 'passerelle_code';
