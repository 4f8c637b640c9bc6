import { describe, expect, it } from 'vitest';
import { falseGaps, hideBoards, scotland, withSectors } from '../../support/hidden-boards.ts';

// The short version of data/docs/missing-data.md; the tables there come from test/bench/missing-data.ts.

const roster = scotland();

describe('Scotland with boards hidden', () => {
  it('hides the share asked for, marks it as not received, and keeps the rest', () => {
    if (!roster) return;
    const hidden = hideBoards(roster, 0.2, 1);
    const missing = hidden.organizations.filter(({ dataReceived }) => dataReceived === 'no').map(({ id }) => id);
    expect(missing).toHaveLength(22);
    expect(hidden.seats.some(({ organizationId }) => missing.includes(organizationId))).toBe(false);
    expect(hideBoards(roster, 0.2, 2).seats).not.toEqual(hidden.seats);
  });

  it('has no false gap when nothing is hidden, and a gap to find', async () => {
    if (!roster) return;
    for (const grouping of ['sector', 'detected'] as const) {
      const { solid, indicative, to_verify } = await falseGaps(await withSectors(roster), grouping, 0, 1);
      expect(solid.found).toBeGreaterThan(0);
      expect([solid.false, indicative.found, to_verify.found]).toEqual([0, 0, 0]);
    }
  });

  it('is seldom sure and false: false gaps of given groups are announced as indicative, or kept back', async () => {
    if (!roster) return;
    const tally = await falseGaps(await withSectors(roster), 'sector', 0.2, 25);
    const wrong = tally.solid.false + tally.indicative.false + tally.to_verify.false;
    expect(wrong).toBeGreaterThan(3);
    expect(tally.solid.false).toBeLessThanOrEqual(wrong / 10);
    expect(tally.to_verify.false).toBeGreaterThan(tally.indicative.false);
  });

  it('is never solid about detected groups while somebody outside them sent no data', async () => {
    if (!roster) return;
    const sectors = await withSectors(roster);
    const [tenth, third] = [
      await falseGaps(sectors, 'detected', 0.05, 6),
      await falseGaps(sectors, 'detected', 0.3, 6),
    ];
    expect([tenth.solid.found, third.solid.found, third.indicative.found]).toEqual([0, 0, 0]);
    expect(tenth.indicative.found).toBeGreaterThan(0);
  });
});
