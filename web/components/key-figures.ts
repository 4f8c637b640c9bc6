import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, GapStatus } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';
import { base } from '../styles/shared.ts';
import { findingIcon } from './finding-icon.ts';
import { findingIconStyles } from './finding-icon-styles.ts';
import { methodLink } from './method-link.ts';
import { formatNumber } from './number.ts';

interface Figure {
  value: number;
  label: MessageKey;
  values?: MessageValues;
  path: string;
  /** The card that says what is counted. */
  card: string;
  /** The finding that it counts: one of the answers that the page exists for, shown before all other figures. */
  answers?: string;
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
      {
        value: speakable('broker_free'),
        label: 'page.portrait.figure.gaps',
        path: '/gaps',
        card: 'missing_bridge',
        answers: 'missing_bridge',
      },
      {
        value: speakable('fragile'),
        label: 'page.portrait.figure.fragile',
        path: '/gaps',
        card: 'fragile_bridge',
        answers: 'fragile_bridge',
      },
      {
        value: document.organizations.filter((organization) => organization.ring).length,
        label: 'page.portrait.figure.brokers',
        path: '/brokers',
        card: 'bridge_organization',
        answers: 'bridge_organization',
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
    findingIconStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      ul {
        display: grid;
        gap: var(--space-3);
      }
      .answers {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
      }
      li {
        display: flex;
        position: relative;
      }
      a:not(.method-link) {
        display: flex;
        color: var(--muted);
        text-decoration: none;
        line-height: 1.3;
      }
      .answers a:not(.method-link) {
        flex-direction: column;
        flex: 1;
        gap: 2px;
        padding: var(--space-3) var(--space-4);
        border: var(--hairline);
        border-radius: var(--radius-large);
        background: var(--panel);
        color: var(--ink);
      }
      .facts a:not(.method-link) {
        align-items: baseline;
        gap: 6px;
        padding: 3px 0;
      }
      .method-link {
        flex: none;
        padding-top: 3px;
        min-width: 24px;
        min-height: 24px;
        color: var(--muted);
        text-align: center;
        text-decoration: none;
      }
      .answers .method-link {
        position: absolute;
        top: 6px;
        right: 6px;
      }
      .method-link:hover {
        color: var(--ink);
      }
      a:not(.method-link):hover {
        background: var(--hover);
      }
      strong {
        display: flex;
        flex: none;
        align-items: center;
        gap: 10px;
        color: var(--ink);
        font-weight: 600;
      }
      .answers strong {
        font-size: 2rem;
        line-height: 1.2;
      }
      @media (max-width: 600px) {
        .answers {
          gap: var(--space-2);
        }
        .answers a:not(.method-link) {
          padding: 10px;
        }
      }
      @media print {
        .method-link {
          display: none;
        }
        li {
          break-inside: avoid;
        }
        .answers strong {
          font-size: var(--text-figure);
        }
      }
    `,
  ];

  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const figures = keyFigures(this.document);
    const answers = figures.filter((figure) => figure.answers);
    return [
      this.#list('answers', format('page.portrait.answers', {}, this.language), answers),
      this.#list(
        'facts',
        format('page.portrait.figures', {}, this.language),
        figures.filter((figure) => !figure.answers),
      ),
    ];
  }

  #list(kind: 'answers' | 'facts', title: string, figures: readonly Figure[]) {
    if (figures.length === 0) return nothing;
    return html`<ul class=${kind} aria-label=${title}>
      ${figures.map((figure) => {
        const words = format(figure.label, { value: figure.value, ...figure.values }, this.language);
        return html`<li>
          <a href=${figure.path}
            ><strong
              >${figure.answers ? findingIcon(figure.answers) : nothing}${formatNumber(figure.value, this.language, 0)}</strong
            >
            <span>${words}</span></a
          >
          ${methodLink(figure.card, words, this.language, true)}
        </li>`;
      })}
    </ul>`;
  }
}
