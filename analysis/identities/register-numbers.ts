import type { Organization } from '../types.ts';
import { attributeText } from './surroundings.ts';

/** Numbers of a public register that an organization may bear: Quebec's enterprise number, the federal business number. */
const REGISTERS = {
  neq: { headers: ['neq', 'numeroentreprisequebec', 'numerodentrepriseduquebec'], shape: /^\d{10}$/ },
  bn: {
    headers: ['bn', 'ne', 'businessnumber', 'numerodentreprise', 'registrationnumber'],
    shape: /^\d{9}(r[rctpz]\d{4})?$/,
  },
} as const;

export type RegisterName = keyof typeof REGISTERS;
export const REGISTER_NAMES = Object.keys(REGISTERS) as RegisterName[];

/** The number in a register, folded; `null` when it is not given or has not the register's shape. */
export function registerNumber(
  { attributes }: Pick<Organization, 'attributes'>,
  register: RegisterName,
): string | null {
  const { headers, shape } = REGISTERS[register];
  const text = attributeText(attributes, headers);
  return text !== null && shape.test(text) ? text : null;
}

/**
 * Organizations that an exact key makes one, by the number: the same number of a register under two ids, in two files. Two ids in
 * ONE file are what its author tells apart (the service points of one corporation share its number): those are proposed,
 * not joined.
 */
export function sameByRegister(organizations: readonly Organization[]): string[][] {
  const groups: string[][] = [];
  for (const register of REGISTER_NAMES) {
    const holders = new Map<string, Organization[]>();
    for (const organization of organizations) {
      const number = registerNumber(organization, register);
      if (number !== null) holders.set(number, [...(holders.get(number) ?? []), organization]);
    }
    for (const group of holders.values()) {
      const files = group.flatMap(({ source }) => [...new Set(source.map(({ file }) => file))]);
      if (group.length > 1 && new Set(files).size === files.length) groups.push(group.map(({ id }) => id));
    }
  }
  return groups;
}
