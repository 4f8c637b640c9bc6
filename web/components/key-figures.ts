import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, GapStatus } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';
import { base } from '../styles/shared.ts';
import { methodLink } from './method-link.ts';
import { formatNumber } from './number.ts';

interface Figure {
  value: number;
  label: MessageKey;
  values?: MessageValues;
  path: string;
  /** The card that says what is counted. */
  card: string;
}

/** The figures that the reading allows, each a link to where it is explained. */
export function keyFigures(document: AnalysisDocument): Figure[] {
  const { network, groups } = document;
  const listed = document.organizations.filter((organization) => organization.in_scope);
  const speakable = (status: GapStatus) =>
    document.gaps_summary
      .filter((entry) => entry.speakable && entry.status === status)
      .reduce((sum, entry) => sum + entry.count, 0);
  const figures: Figure[] = [
    { value: listed.length, label: 'page.portrait.figure.organizations', path: '/organizations', card: 'coverage' },
    {
      value: listed.filter(({ degree }) => (degree ?? 0) > 0).length,
      label: 'page.portrait.figure.linked',
      path: '/organizations?show=linked',
      card: 'degree',
    },
    { value: network.ties, label: 'page.portrait.figure.ties', path: '/network', card: 'ties' },
  ];
  if (network.people > 0) {
    figures.push({
      value: network.people,
      label: 'page.portrait.figure.people',
      values: { boards: document.coverage.boards.known },
      path: '/data',
      card: 'people',
    });
  }
  const { low, counted, high } = document.coverage.identities.interlocks;
  if (high > 0) {
    figures.push({
      value: counted,
      label: 'page.portrait.figure.interlocks',
      values: { counted, named: counted - low, low, high, range: low === high ? 'none' : 'some' },
      path: '/review',
      card: 'interlock',
    });
  }
  if (network.venues > 0)
    figures.push({ value: network.venues, label: 'page.portrait.figure.venues', path: '/network', card: 'venue' });
  if (network.reading === 'structured' || network.reading === 'wide') {
    figures.push(
      {
        value: groups.filter((group) => group.usable).length,
        label: 'page.portrait.figure.groups',
        path: '/network',
        card: 'groups',
      },
      { value: speakable('broker_free'), label: 'page.portrait.figure.gaps', path: '/gaps', card: 'missing_bridge' },
      { value: speakable('fragile'), label: 'page.portrait.figure.fragile', path: '/gaps', card: 'fragile_bridge' },
      {
        value: document.organizations.filter((organization) => organization.ring).length,
        label: 'page.portrait.figure.brokers',
        path: '/brokers',
        card: 'bridge_organization',
      },
    );
  } else if (network.reading === 'archipelago') {
    figures.push({
      value: network.component_sizes.length,
      label: 'page.portrait.figure.sets',
      path: '/network',
      card: 'components',
    });
  }
  const stubs = document.organizations.length - listed.length;
  if (stubs > 0) {
    figures.push({
      value: stubs,
      label: 'page.portrait.figure.stubs',
      path: '/organizations?show=stubs',
      card: 'coverage',
    });
  }
  return figures;
}

@customElement('key-figures')
export class KeyFigures extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        overflow: hidden;
        border: var(--hairline);
        border-radius: var(--radius-large);
        background: var(--panel);
      }
      li {
        position: relative;
        flex: 1 1 112px;
        margin: 0 -1px -1px 0;
        border-right: var(--hairline);
        border-bottom: var(--hairline);
      }
      a:not(.method-link) {
        display: block;
        height: 100%;
        padding: var(--space-3) 14px;
        color: var(--muted);
        text-decoration: none;
        line-height: 1.3;
      }
      .method-link {
        position: absolute;
        top: 2px;
        right: 4px;
        min-width: 24px;
        min-height: 24px;
        color: var(--muted);
        text-align: center;
        text-decoration: none;
      }
      .method-link:hover {
        color: var(--ink);
      }
      a:not(.method-link):hover {
        background: var(--hover);
      }
      a:focus-visible {
        outline-offset: -2px;
      }
      strong {
        display: block;
        color: var(--ink);
        font-size: var(--text-figure);
        font-weight: 600;
        line-height: 1.25;
      }
      @media print {
        .method-link {
          display: none;
        }
        li {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    return html`<ul aria-label=${format('page.portrait.figures', {}, this.language)}>
      ${keyFigures(this.document).map(
        ({ value, label, values, path, card }) => html`<li>
          <a href=${path}
            ><strong>${formatNumber(value, this.language, 0)}</strong> ${format(label, values ?? {}, this.language)}</a
          >
          ${methodLink(card, format(label, values ?? {}, this.language), this.language, true)}
        </li>`,
      )}
    </ul>`;
  }
}
