import type { Organization } from '../types.ts';

/**
 * Organizations that are, over one or more steps, their own parent: each cycle once, from its first organization in the
 * order of the list. Parents are kept as written; families are then read along the cycle.
 */
export function parentCycles(organizations: readonly Organization[]): Organization[][] {
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const settled = new Set<string>();
  const cycles: Organization[][] = [];
  for (const first of organizations) {
    const path: Organization[] = [];
    let at: Organization | undefined = first;
    while (at && !settled.has(at.id) && !path.includes(at)) {
      path.push(at);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    if (at && path.includes(at)) cycles.push(path.slice(path.indexOf(at)));
    for (const { id } of path) settled.add(id);
  }
  return cycles;
}
