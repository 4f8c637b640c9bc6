/** One letter per sector of the contract's vocabulary; `-` = left empty, as in real lists. */
export const SECTOR_LETTERS: Readonly<Record<string, string>> = {
  H: 'public_health_social',
  P: 'primary_care',
  C: 'community',
  V: 'private',
  E: 'education',
  M: 'municipal',
  T: 'justice',
  L: 'housing',
  J: 'employment',
  F: 'philanthropy',
  R: 'research',
  I: 'indigenous',
  U: 'citizen_user',
  O: 'other',
  '-': '',
};

/** Sectors large enough to be a group; the others touch nothing that matters to a gap. */
export const GROUP_LETTERS = 'HPCVEMLJ';

export interface DemoOrganization {
  id: string;
  name: string;
  /** A letter of SECTOR_LETTERS. */
  sector: string;
  orgType: string;
  status: string;
  fields: string[];
  /** 1 to 4. */
  territory: number;
  municipality: string;
  continuum: string[];
  reach: string;
  hasBoard: boolean;
  received: boolean;
  mandated: boolean;
  confidential: string;
  parent: string;
  /** Name of the small set it belongs to; `main` for the rest; null for an organization without any tie. */
  part: string | null;
}

/** Reads the lines of a demo table (see region-organizations.ts for the columns). */
export function readOrganizations(table: string): DemoOrganization[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|');
      if (cells.length !== 11) throw new Error(`${cells.length} cells instead of 11: ${line}`);
      const [id, name, sector, orgType, status, fields, territory, municipality, continuum, reach, flagCell] =
        cells as [string, string, string, string, string, string, string, string, string, string, string];
      const flags = flagCell.split(' ');
      const flag = (key: string) => flags.find((f) => f.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
      return {
        id,
        name,
        sector,
        orgType,
        status,
        fields: list(fields),
        territory: Number(territory),
        municipality,
        continuum: list(continuum),
        reach,
        hasBoard: flags.includes('b'),
        received: !flags.includes('n'),
        mandated: flags.includes('mandate'),
        confidential: flag('confidential'),
        parent: flag('parent'),
        part: flags.includes('alone') ? null : flag('set') || 'main',
      };
    });
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(',').map((part) => part.trim());
}
