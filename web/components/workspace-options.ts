import { html, nothing } from 'lit';
import { format, type Language } from '../../data/messages/format.ts';
import type { WorkspaceReply } from '../../server/contract/replies.ts';

/** The options of the menu of workspaces: one's own, then the demos; what is archived or hidden only while it is shown. */
export function workspaceOptions(workspaces: readonly WorkspaceReply[], current: string | null, language: Language) {
  const group = (kind: WorkspaceReply['kind'], label: string) => {
    const shown = workspaces.filter(
      (workspace) => workspace.kind === kind && (workspace.archived_at === null || workspace.id === current),
    );
    if (shown.length === 0) return nothing;
    return html`<optgroup label=${label}>
      ${shown.map(({ id, name, archived_at }) => {
        const away = archived_at === null ? '' : ` (${format('page.workspace.archived', {}, language)})`;
        return html`<option value=${id} .selected=${id === current}>${name}${away}</option>`;
      })}
    </optgroup>`;
  };
  return [
    group('user', format('page.workspace.own', {}, language)),
    group('demo', format('page.workspace.demos', {}, language)),
  ];
}
