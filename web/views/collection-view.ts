import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isWritable, shownWorkspace } from '../app/shown-workspace.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import '../components/copy-text.ts';
import '../components/drop-zone.ts';
import { fire } from '../components/fire.ts';
import '../components/kit-form.ts';
import '../components/kit-tracker.ts';
import { base, buttons, cards } from '../styles/shared.ts';

/** Collecting: make the kit, drop what came back, see who has not answered and write to them. */
@customElement('collection-view')
export class CollectionView extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-5);
      }
      h1 {
        margin-block: var(--space-1);
      }
      section > h2 {
        margin-bottom: var(--space-2);
      }
      kit-form {
        display: block;
        margin-top: var(--space-3);
      }
      pre {
        margin: var(--space-2) 0;
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        font: inherit;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  protected override render() {
    const { collection } = this.state;
    const workspace = shownWorkspace(this.state);
    const own = isWritable(workspace);
    return html`<header>
        <p><a href="/data">← ${t('page.data.title')}</a></p>
        <h1>${t('page.collection.title')}</h1>
        <p>${t('page.collection.intro')}</p>
      </header>
      ${own && workspace.imports > 0 ? this.#form() : html`<p class="card">${t(own ? 'page.collection.empty' : 'page.collection.locked')}</p>`}
      ${this.#tracker()} ${own ? this.#drop() : nothing} ${collection.tracker.value?.reminders ? this.#reminder() : nothing}`;
  }

  #form() {
    const { making, error, tracker } = this.state.collection;
    return html`<section class="card" aria-labelledby="make">
      <h2 id="make">${t('page.collection.form')}</h2>
      <p class="muted">${t('page.collection.form.detail')}</p>
      ${error ? html`<p role="alert"><strong>${error.title}</strong> ${error.detail ?? ''}</p>` : nothing}
      <kit-form .last=${tracker.value?.kits[0] ?? null} ?busy=${making} .language=${this.language}></kit-form>
    </section>`;
  }

  /** What comes back is read and checked where every list is: the page goes there with it. */
  #drop() {
    const { phase } = this.state.upload;
    return html`<drop-zone
      returned
      .language=${this.language}
      ?disabled=${phase === 'sending' || phase === 'importing'}
      @files-chosen=${() => fire(this, 'navigate', { path: '/data' })}
    ></drop-zone>`;
  }

  #tracker() {
    const { value, status, error } = this.state.collection.tracker;
    const { currentWorkspace, params } = this.state;
    if (status === 'error') return html`<p role="alert">${error?.title || t('page.state.error.title')}</p>`;
    if (!value || value.counts.asked === 0) return html`<p class="muted">${t('page.collection.none')}</p>`;
    const { asked, complete, partly, missing } = value.counts;
    const query = new URLSearchParams({ workspace: currentWorkspace ?? '', lang: this.language });
    return html`<section aria-labelledby="tracker">
      <h2 id="tracker">${t('page.collection.tracker')}</h2>
      <p role="status">${t('cli.kit.status', { answered: complete + partly, sent: asked, missing })}.</p>
      <kit-tracker .tracker=${value} .only=${params.state ?? null} .language=${this.language}></kit-tracker>
      <p class="links">
        <a class="button" href=${`/api/kit/tracker.csv?${query}`} download>${t('page.collection.export')}</a>
      </p>
    </section>`;
  }

  #reminder() {
    const { reminders, organizations } = this.state.collection.tracker.value!;
    const late = organizations.filter(({ state }) => state === 'missing').map(({ name }) => name);
    if (!reminders || late.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="reminder">
      <h2 id="reminder">${t('page.collection.reminder')}</h2>
      <p class="muted">${t('page.collection.reminder.detail')}</p>
      ${(this.language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)).map((language) => {
        const { subject, body } = reminders[language];
        return html`<details ?open=${language === this.language}>
          <summary>${t(`page.collection.language.${language}`)}</summary>
          <pre lang=${language}><strong>${subject}</strong>
${body}</pre>
          <copy-text
            .text=${`${subject}\n\n${body}`}
            .label=${t('page.collection.copy')}
            .done=${t('page.collection.copied')}
            .manual=${t('page.collection.copy.manual')}
          ></copy-text>
        </details>`;
      })}
      <p>${t('page.collection.late', { n: late.length })} ${late.join(', ')}.</p>
    </section>`;
  }
}
