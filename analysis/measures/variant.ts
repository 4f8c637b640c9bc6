import type { BrokerageRoles } from '../document.ts';
import type { Network } from '../types.ts';
import type { MeasureResults } from './compute.ts';
import type { EiResult } from './ei-test.ts';

/** What an alternative form is computed from: as `MeasureOptions`, resolved. */
export interface VariantContext {
  network: Network;
  weights: boolean;
  groups: readonly (string | null)[] | null;
  /** Groups found on these very ties have no p-values. */
  detected: boolean;
  secondMode: readonly boolean[] | null;
  seed: number;
}

/** The fields that the form replaces, by their names in the result document; all else stays as it is. */
export interface VariantValues {
  organizations?: Record<string, readonly (number | null)[]>;
  network?: Record<string, number | null>;
  /** `null` = without this form's groups; absent = the default stays. */
  roles?: (BrokerageRoles | null)[] | null;
  rolesOfAll?: BrokerageRoles | null;
  /** In place of `dyadic_constraint`: as `MeasureResults.dyadic`. */
  dyadic?: [number, number, number, number][];
  groups?: Record<string, EiResult> | null;
  keyPlayers?: Partial<NonNullable<MeasureResults['keyPlayers']>>;
}

/**
 * One alternative form of a measure: what another program reports under the same name. Reached by
 * `--variant MEASURE=NAME`; the default of every measure stands in registry.ts.
 */
export interface Variant {
  /** Id of the measure in registry.ts. */
  measure: string;
  name: string;
  /** Programs that report it, by default or by choice. */
  peers: readonly string[];
  compute: (context: VariantContext) => VariantValues;
}
