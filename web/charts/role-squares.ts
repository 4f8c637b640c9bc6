import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BrokerageRoles } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { base } from '../styles/shared.ts';

export type Role =
  | 'coordinator'
  | 'itinerant'
  | 'gatekeeper'
  | 'representative'
  | 'gatekeeper_or_representative'
  | 'liaison';

/** The roles in the order shown: five when ties are directed, four when the two doorways cannot be told apart. */
export function rolesShown(roles: BrokerageRoles): Role[] {
  const doorways: Role[] =
    roles.gatekeeper === null && roles.representative === null
      ? ['gatekeeper_or_representative']
      : ['gatekeeper', 'representative'];
  return ['liaison', ...doorways, 'itinerant', 'coordinator'];
}

/** The role that it holds most often; null when it holds none. Ties go to the role shown first. */
export function mainRole(roles: BrokerageRoles): Role | null {
  let best: Role | null = null;
  for (const role of rolesShown(roles)) if ((roles[role] ?? 0) > (best ? (roles[best] ?? 0) : 0)) best = role;
  return best;
}

/** Go-between roles as small squares, filled by their share, with the main one in words. */
@customElement('role-squares')
export class RoleSquares extends LitElement {
  @property({ attribute: false }) roles: BrokerageRoles | null = null;
  @property() language: Language = 'fr';

  protected override render() {
    const roles = this.roles;
    const main = roles && mainRole(roles);
    if (!roles || !main) return html`<span class="muted">${format('chart.roles.none', {}, this.language)}</span>`;
    const shown = rolesShown(roles);
    const most = roles[main] ?? 1;
    const count = (role: Role) =>
      format('chart.role.count', { role: this.name(role), count: roles[role] ?? 0 }, this.language);
    const label = format('chart.roles.label', { list: shown.map(count).join('; ') }, this.language);
    return html`<svg viewBox="0 0 ${shown.length * 16} 14" width=${shown.length * 16} height="14" role="img" aria-label=${label}>
        ${shown.map((role, index) => square(index, (roles[role] ?? 0) / most, count(role)))}
      </svg>
      <span>${this.name(main)}</span>`;
  }

  private name(role: Role): string {
    return format(`chart.role.${role}`, {}, this.language);
  }

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 3px;
        font-size: var(--text-small);
        color: var(--muted);
      }
      .frame {
        fill: none;
        stroke: var(--field);
      }
      .fill {
        fill: var(--ink);
      }
    `,
  ];
}

function square(index: number, share: number, title: string) {
  const height = share === 0 ? 0 : Math.max(2, 11 * share);
  const x = index * 16 + 1.5;
  return svg`<g><title>${title}</title><rect class="fill" x=${x} y=${12.5 - height} width="11" height=${height} />
    <rect class="frame" x=${x} y="1.5" width="11" height="11" rx="2" /></g>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'role-squares': RoleSquares;
  }
}
