import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TableKind } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { icon } from './icon.ts';

/** Most needed first: organizations and one kind of tie are enough to start. */
const KINDS: readonly TableKind[] = [
  'organizations',
  'board_memberships',
  'agreements',
  'ties',
  'people',
  'seats_wide',
  'assessments',
  'events',
  'expected_links',
];

/** The header of each kind in the contract's own names, with rows that show how a cell is written. */
const TEMPLATES: Record<TableKind, string> = {
  organizations: `org_id,name,sector,territory,data_received,board_roster_complete,connector_mandate
o1,Exemple un,community,MRC A,yes,yes,no
o2,Exemple deux,housing,MRC A,yes,no,no`,
  board_memberships: `org_id,person_id,family_name,given_name,role,represents_org_id,start_on,end_on
o1,p1,Exemple,Prénom,chair,,2024-06-01,
o2,p1,Exemple,Prénom,director,,2023-01,2026-06`,
  agreements: `agreement_id,title,form,org_id,org_role,start_on,end_on,last_activity_on
a1,Entente de référence,service_agreement,o1,lead,2024-04-01,2027-03-31,2026-05-12
a1,Entente de référence,service_agreement,o2,member,2024-04-01,2027-03-31,2026-05-12`,
  ties: `source,target,relation,weight,start_on,end_on
o1,o2,referral,1,2025-01-15,`,
  people: `person_id,family_name,given_name
p1,Exemple,Prénom`,
  seats_wide: `org_id,org_name,maire,con1,con2,con3
o1,Exemple,Prénom Exemple,Prénom Deux,Poste vacant,Prénom Trois`,
  assessments: `assessed_on,respondent_org_id,target_org_id,item,score,scale_min,scale_max
2026-02-01,o1,o2,trust,4,1,5`,
  events: `date,label,territory_code
2025-11-03,Fusion de deux tables,MRC A`,
  expected_links: `a,b,territory,source,note
housing,community,MRC A,Plan régional,`,
};

/** The kinds of list that can be dropped, each in a sentence, with a template to fill in. */
@customElement('table-kinds')
export class TableKinds extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        gap: var(--space-3);
      }
      li {
        display: grid;
        gap: 4px;
        align-content: start;
      }
      p {
        color: var(--muted);
      }
      a {
        justify-self: start;
        margin-top: 4px;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    return html`<ul>
      ${KINDS.map((kind) => {
        const label = format(`page.kind.${kind}` as MessageKey, {}, this.language);
        return html`<li class="card">
          <h3>${label}</h3>
          <p>${format(`page.kind.${kind}.help` as MessageKey, {}, this.language)}</p>
          <a
            href=${templateUrl(kind)}
            download=${`${kind}.csv`}
            aria-label=${format('page.data.kinds.template.label', { kind: label }, this.language)}
            >${icon('file', 14)} ${format('page.data.kinds.template', {}, this.language)} (CSV)</a
          >
        </li>`;
      })}
    </ul>`;
  }
}

/** A template as an address of its own: with the byte order mark, so that a spreadsheet reads the accents. */
function templateUrl(kind: TableKind): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${TEMPLATES[kind]}\n`)}`;
}
