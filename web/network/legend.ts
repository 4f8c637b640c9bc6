import type { MessageKey } from '../../data/messages/format.ts';
import { type SizeBy, sizeExtent } from './encoding.ts';
import type { NetworkModel } from './network-model.ts';

export type LegendSymbol =
  | 'ring'
  | 'missing'
  | 'fragile'
  | 'venue'
  | 'probable'
  | 'between'
  | 'within'
  | 'loose'
  | 'size';

export interface LegendEntry {
  /** What is muted when the entry is clicked; the size entry explains and mutes nothing. */
  id: LegendSymbol;
  key: MessageKey;
  values: Record<string, number>;
  count: number | null;
  canMute: boolean;
}

/** The legend of what is on the screen, computed from the encoding: an entry for nothing drawn does not exist. */
export function legendEntries(model: NetworkModel, sizeBy: SizeBy): LegendEntry[] {
  const between = model.ties.filter((drawn) => !drawn.within).length;
  const within = model.ties.length - between;
  const probable = model.ties.filter(({ tie }) => tie.probable).length;
  const grouped = model.groups.length > 0;
  const max = sizeExtent(model, sizeBy);
  const mark = (id: LegendSymbol, key: MessageKey, count: number): LegendEntry[] =>
    count > 0 ? [{ id, key, values: { n: count }, count, canMute: true }] : [];
  return [
    ...mark('ring', 'network.legend.ring', model.rings.length),
    ...mark('missing', 'network.legend.missing', model.missing.length),
    ...mark('fragile', 'network.legend.fragile', model.fragile.length),
    ...(grouped ? mark('between', 'network.legend.between', between) : []),
    ...mark('within', grouped ? 'network.legend.within' : 'network.legend.tie', within),
    ...mark('probable', 'network.legend.probable', probable),
    ...mark('venue', 'network.legend.venue', model.venues.length),
    ...(grouped
      ? mark('loose', 'network.legend.loose', model.loose.length).map((entry) => ({ ...entry, canMute: false }))
      : []),
    ...(max > 0
      ? [
          {
            id: 'size' as const,
            key: `network.legend.size.${sizeBy}` as const,
            values: { max },
            count: null,
            canMute: false,
          },
        ]
      : []),
  ];
}
