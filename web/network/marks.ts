import { html, type TemplateResult } from 'lit';
import { format, type Language } from '../../data/messages/format.ts';
import { gapId } from '../components/selection.ts';
import { groupColor } from '../styles/palette.ts';
import type { Frame } from './frame.ts';
import type { NetworkModel } from './network-model.ts';
import type { OverlayLook } from './overlay.ts';
import type { PlacedLabel } from './place-labels.ts';
import { shortLabel } from './short-label.ts';
import { fragileText, missingText } from './twin.ts';

export interface MarkActions {
  pair: (id: string) => void;
  group: (id: string) => void;
  /** Pointed at or under the keyboard: lit at once, selected only by a click. */
  point: (id: string | null) => void;
}

/** The words of the marks: needed to measure before anything is placed. */
export function markTexts(model: NetworkModel, groupName: (id: string) => string, language: Language) {
  const groups = model.groups.map(
    ({ group }) => [group.id, `${shortLabel(groupName(group.id))} ${group.size}`] as const,
  );
  const pills = [
    ...model.missing.map((gap) => [gapId(gap.a, gap.b), missingText(gap, language)] as const),
    ...model.fragile.map((gap) => [gapId(gap.a, gap.b), fragileText(gap, model.document, language)] as const),
  ];
  return { groups: new Map(groups), pills: new Map(pills) };
}

/** Group names and pills: real buttons over the drawing, in reading order for the keyboard. */
export function marks(
  model: NetworkModel,
  frame: Frame,
  look: OverlayLook,
  groupName: (id: string) => string,
  language: Language,
  actions: MarkActions,
): TemplateResult {
  const at = ({ rect }: PlacedLabel) =>
    `transform: translate(${rect.left.toFixed(1)}px, ${rect.top.toFixed(1)}px); width: ${Math.ceil(rect.right - rect.left)}px; height: ${rect.bottom - rect.top}px`;
  const groupButton = (label: PlacedLabel) => {
    const group = model.groups.find((drawn) => drawn.group.id === label.id)!.group;
    const name = groupName(group.id);
    const faded = look.lit !== null && !group.members.some((id) => look.lit?.has(id));
    return html`<button type="button" class=${faded ? 'group-name faded' : 'group-name'} title=${name}
      aria-label=${format('network.group.label', { name, n: group.size }, language)} aria-pressed=${look.group === group.id}
      .style=${`${at(label)}; color: ${groupColor(group.color, look.scheme).text}`} @click=${() => actions.group(group.id)}>
      ${shortLabel(name)} <span>${group.size}</span></button>`;
  };
  const pill = (label: PlacedLabel) => {
    const gap = [...model.missing, ...model.fragile].find((row) => gapId(row.a, row.b) === label.id)!;
    const kind = gap.status === 'fragile' ? 'fragile' : 'missing';
    const text = kind === 'fragile' ? fragileText(gap, model.document, language) : missingText(gap, language);
    const said = format('network.pill.label', { a: groupName(gap.a), b: groupName(gap.b), status: text }, language);
    const faded = look.lit !== null && look.pair !== label.id ? 'faded' : '';
    return html`<button type="button" class="pill ${kind} ${faded}" title=${said} aria-label=${said} aria-pressed=${look.pair === label.id}
      .style=${at(label)} @click=${() => actions.pair(label.id)} @mouseenter=${() => actions.point(label.id)}
      @mouseleave=${() => actions.point(null)} @focus=${() => actions.point(label.id)} @blur=${() => actions.point(null)}>${text}</button>`;
  };
  return html`<div class="marks">${frame.labels.groups.map(groupButton)}${frame.labels.pills.map(pill)}</div>`;
}
