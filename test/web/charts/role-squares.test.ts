import { describe, expect, it } from 'vitest';
import type { BrokerageRoles } from '../../../analysis/document.ts';
import '../../../web/charts/role-squares.ts';
import { mainRole, rolesShown } from '../../../web/charts/role-squares.ts';

function roles(changes: Partial<BrokerageRoles>): BrokerageRoles {
  return {
    coordinator: 0,
    itinerant: 0,
    gatekeeper: null,
    representative: null,
    gatekeeper_or_representative: 0,
    liaison: 0,
    total: 0,
    expected: null,
    z: null,
    ...changes,
  };
}

async function draw(value: BrokerageRoles | null) {
  const element = document.createElement('role-squares');
  element.roles = value;
  element.language = 'en';
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element.shadowRoot!;
}

describe('role squares', () => {
  it('are four, or five when direction tells the two doorways apart', () => {
    expect(rolesShown(roles({}))).toHaveLength(4);
    expect(rolesShown(roles({ gatekeeper: 1, representative: 0, gatekeeper_or_representative: null }))).toHaveLength(5);
  });

  it('name the role held most often', () => {
    expect(mainRole(roles({ liaison: 3, coordinator: 9 }))).toBe('coordinator');
    expect(mainRole(roles({ liaison: 3, coordinator: 3 }))).toBe('liaison');
    expect(mainRole(roles({}))).toBeNull();
  });

  it('say every role with its count to who cannot see them', async () => {
    const root = await draw(roles({ liaison: 4, coordinator: 1 }));
    const label = root.querySelector('svg')!.getAttribute('aria-label')!;
    expect(label).toContain('liaison: joins two groups, neither its own, 4 times');
    expect(label).toContain('coordinator: joins two of its own group, 1 time');
    expect(root.querySelectorAll('g')).toHaveLength(4);
    expect(root.querySelector('span')!.textContent).toContain('liaison');
  });

  it('say so when there is no role', async () => {
    expect((await draw(null)).textContent).toContain('no go-between role recorded');
  });
});
