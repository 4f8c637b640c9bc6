import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisFinding } from '../../analysis/document.ts';
import { findingSentences, readingSentence } from '../../data/messages/sentences.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import '../components/coverage-summary.ts';
import { findingIcon } from '../components/finding-icon.ts';
import { findingIconStyles } from '../components/finding-icon-styles.ts';
import { findingsToShow } from '../components/finding-order.ts';
import { findingWords, findingWordsStyles } from '../components/finding-words.ts';
import { icon } from '../components/icon.ts';
import '../components/key-figures.ts';
import { methodLink } from '../components/method-link.ts';
import { readingBasis } from '../components/reading-basis.ts';
import { findingId, gapId, gapOfFinding } from '../components/selection.ts';
import { portraitStyles } from '../styles/portrait-styles.ts';
import { base, buttons, cards } from '../styles/shared.ts';

/** Where a finding leads: the view that says more about its kind. */
const LEADS: Record<string, { path: string; label: Parameters<typeof t>[0] }> = {
  missing_bridge: { path: '/gaps', label: 'page.finding.gaps' },
  fragile_bridge: { path: '/gaps', label: 'page.finding.fragile' },
  bridge_organization: { path: '/brokers', label: 'page.finding.brokers' },
  designated_without_bridge: { path: '/brokers', label: 'page.finding.brokers' },
  isolates: { path: '/organizations?show=isolates', label: 'page.finding.organizations' },
};

/** The region in one page: the reading first, then what the network shows, its figures and what all of it rests on. */
@customElement('portrait-view')
export class PortraitView extends LitElement {
  static override styles = [base, buttons, cards, findingIconStyles, portraitStyles, findingWordsStyles];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  protected override render() {
    const { document } = this.state;
    if (!document) return nothing;
    const reading = readingSentence(document, this.language);
    const { first, more, verify } = findingsToShow(document);
    return html`<header>
        <div>
          <h1>${reading.title}</h1>
          <p class="basis">${reading.detail}</p>
          <p class="muted">
            ${readingBasis(document, this.language)} ${methodLink('reading', reading.title, this.language)}
          </p>
        </div>
        <div class="actions">
          <a class="button primary" href="/network">${icon('network')}${t('page.portrait.open_network')}</a>
          <button @click=${() => print()}>${t('page.portrait.print')}</button>
        </div>
      </header>
      <key-figures .document=${document} .language=${this.language}></key-figures>
      <section aria-labelledby="findings">
        <h2 id="findings">${t('page.findings.title')}</h2>
        ${
          first.length === 0
            ? html`<p class="muted">${t('page.finding.none')}</p>`
            : html`<ol class="findings">
                ${first.map((finding) => this.#finding(finding, document))}
              </ol>`
        }
        ${this.#folded(t('page.findings.more', { n: more.length }), more, document)}
        ${this.#folded(t('page.findings.verify', { n: verify.length }), verify, document)}
      </section>
      <section aria-labelledby="coverage">
        <h2 id="coverage">${t('page.portrait.coverage')}</h2>
        <coverage-summary .document=${document} .language=${this.language}></coverage-summary>
      </section>
      <footer>
        <p>${t('page.portrait.use')}</p>
        <p>
          ${t('page.portrait.method', { seed: document.method.seed, version: document.method.version })}
          <a href="/methods">${t('page.portrait.method.link')}</a>
        </p>
      </footer>`;
  }

  #folded(title: string, findings: readonly AnalysisFinding[], document: AnalysisDocument) {
    if (findings.length === 0) return nothing;
    return html`<details>
      <summary>${title}</summary>
      <ol class="findings">
        ${findings.map((finding) => this.#finding(finding, document))}
      </ol>
    </details>`;
  }

  #finding(finding: AnalysisFinding, document: AnalysisDocument) {
    const words = findingSentences(finding, document, this.language);
    return html`<li class="card">
      ${findingIcon(finding.code)}
      <div>
        <h3>${words.title}</h3>
        ${findingWords(words, false, this.language, finding.code)}
        <p class="links">
          ${this.#lead(finding, document)}
          <a href=${`/network?select=${encodeURIComponent(`finding:${findingId(finding)}`)}`}
            >${t('page.finding.network')}</a
          >
        </p>
      </div>
    </li>`;
  }

  #lead(finding: AnalysisFinding, document: AnalysisDocument) {
    const gap = gapOfFinding(finding, document);
    const lead = LEADS[finding.code];
    const first = finding.subjects[0];
    if (finding.code === 'cutpoint' && first?.kind === 'organization') {
      return html`<a href=${`/organizations/${encodeURIComponent(first.id)}`}>${t('page.finding.organization')}</a>`;
    }
    if (!lead) return nothing;
    const select = gap ? `?select=${encodeURIComponent(`gap:${gapId(gap.a, gap.b)}`)}` : '';
    return html`<a href=${lead.path + select}>${t(lead.label)}</a>`;
  }
}
