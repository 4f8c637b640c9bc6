import { finite } from './finite.ts';
import { GROUP_VARIANTS } from './group-variants.ts';
import { NETWORK_VARIANTS } from './network-variants.ts';
import { ORGANIZATION_VARIANTS } from './organization-variants.ts';
import type { Variant, VariantContext, VariantValues } from './variant.ts';

/** Every alternative form, by `MEASURE=NAME`; what each program reports by default is in `peers`. */
export const VARIANTS: readonly Variant[] = [...ORGANIZATION_VARIANTS, ...NETWORK_VARIANTS, ...GROUP_VARIANTS];

/** The form of a measure by that name; `null` when there is none. */
export function findVariant(measure: string, name: string): Variant | null {
  return VARIANTS.find((variant) => variant.measure === measure && variant.name === name) ?? null;
}

/** The names of all forms, `measure=name`, as `--variant` takes them. */
export function variantNames(): string[] {
  return VARIANTS.map(({ measure, name }) => `${measure}=${name}`).sort();
}

/**
 * The fields that the chosen forms replace, finite or null. `chosen`: name of the form by measure, validated before.
 * One form a measure, so no two of them replace the same field.
 */
export function computeVariants(chosen: Readonly<Record<string, string>>, context: VariantContext): VariantValues {
  const values: VariantValues = {};
  for (const [measure, name] of Object.entries(chosen)) {
    const own = findVariant(measure, name)?.compute(context) ?? {};
    const organizations = Object.entries(own.organizations ?? {}).map(([field, column]) => [field, column.map(finite)]);
    const network = Object.entries(own.network ?? {}).map(([field, value]) => [field, finite(value)]);
    Object.assign(values, own, {
      organizations: { ...values.organizations, ...Object.fromEntries(organizations) },
      network: { ...values.network, ...Object.fromEntries(network) },
    });
  }
  return values;
}
