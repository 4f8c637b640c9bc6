import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AppState } from '../app/state.ts';

@customElement('organization-view')
export class OrganizationView extends LitElement {
  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  protected override render() {
    return html`<h1>${this.state.path}</h1>`;
  }
}
