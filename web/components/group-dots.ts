import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { groupColor } from '../styles/palette.ts';
import { base } from '../styles/shared.ts';

/** Groups as coloured dots with their names: the dot repeats the network, the name says it. */
@customElement('group-dots')
export class GroupDots extends LitElement {
  @property({ attribute: false }) ids: readonly string[] = [];
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  @property() language: Language = 'fr';

  protected override render() {
    const colors = new Map(this.document.groups.map((group) => [group.id, group.color]));
    const list = this.ids.map((id) => this.names.get(id) ?? id).join(', ');
    return html`<ul aria-label=${format('brokers.groups', { list }, this.language)}>
      ${this.ids.map((id) => html`<li><i .style=${dot(colors.get(id) ?? null)}></i>${this.names.get(id) ?? id}</li>`)}
    </ul>`;
  }

  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        font-size: var(--text-small);
        color: var(--muted);
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 5px;
      }
      i {
        width: 9px;
        height: 9px;
        border-radius: 50%;
      }
    `,
  ];
}

function dot(color: number | null): string {
  return `background: light-dark(${groupColor(color, 'light').marker}, ${groupColor(color, 'dark').marker})`;
}

declare global {
  interface HTMLElementTagNameMap {
    'group-dots': GroupDots;
  }
}
