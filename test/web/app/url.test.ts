import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  analysisQuery,
  exportPath,
  formatAddress,
  optionParameter,
  organizationPath,
  parseAddress,
} from '../../../web/app/url.ts';

function reread(address: Address): Address {
  const [path = '', search = ''] = formatAddress(address).split('?');
  return parseAddress(path, search);
}

const text = fc.string({ minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== '');
const addresses: fc.Arbitrary<Address> = fc.record({
  path: fc.constantFrom('/', '/network', '/organizations/o%201'),
  workspace: fc.option(text, { nil: null }),
  options: fc.record(
    {
      relations: fc.array(fc.constantFrom('interlock', 'funding', 'service_agreement'), { maxLength: 3 }),
      asOf: fc.constantFrom('all', '2026-09-30'),
      withoutMandated: fc.constant(true),
      groupBy: text,
      resolution: fc.double({ min: 0.1, max: 5, noNaN: true }),
      approximate: fc.constantFrom(0.0001, 0.005, 0.5),
    },
    { requiredKeys: [] },
  ),
  selection: fc.option(fc.record({ kind: fc.constantFrom('organization', 'gap', 'group', 'finding'), id: text }), {
    nil: null,
  }) as fc.Arbitrary<Address['selection']>,
  params: fc.dictionary(fc.constantFrom('q', 'sort', 'page', 'size-by'), text),
});

describe('addresses', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(reread(address)).toEqual(address);
      }),
    );
  });

  it('do not depend on the order of a view’s parameters', () => {
    const base = { path: '/', workspace: null, options: {}, selection: null };
    expect(formatAddress({ ...base, params: { sort: 'name', q: 'a' } })).toBe(
      formatAddress({ ...base, params: { q: 'a', sort: 'name' } }),
    );
  });

  it('keep an empty choice of layers apart from all layers', () => {
    expect(parseAddress('/', '?relations=').options).toEqual({ relations: [] });
    expect(parseAddress('/', '').options).toEqual({});
  });

  it('leave out what an old or mistyped link asks for', () => {
    const { options, selection, params } = parseAddress(
      '/gaps',
      '?resolution=big&directed=perhaps&select=nothing&names=true',
    );
    expect(options).toEqual({});
    expect(selection).toBeNull();
    expect(params).toEqual({ names: 'true' });
  });

  it('keep a colon in the id of what is selected', () => {
    expect(parseAddress('/gaps', '?select=gap:sector:housing~sector:health').selection).toEqual({
      kind: 'gap',
      id: 'sector:housing~sector:health',
    });
  });

  it('name options as the API does', () => {
    expect(optionParameter('withoutMandated')).toBe('without-mandated');
    const query = analysisQuery({ workspace: 'demo', options: { asOf: 'all', withoutMandated: true } }, 'fr');
    expect(query.toString()).toBe('workspace=demo&as-of=all&without-mandated=true&lang=fr');
    expect(exportPath({ workspace: null, options: {} }, 'en', { format: 'gexf' })).toBe(
      '/api/exports?lang=en&format=gexf',
    );
    const choice = { what: 'roster', format: 'csv', delimiter: ';', names: true } as const;
    expect(exportPath({ workspace: 'w', options: { directed: true } }, 'fr', choice)).toBe(
      '/api/exports?workspace=w&lang=fr&format=csv&what=roster&delimiter=%3B&names=true',
    );
  });

  it('encode the id of an organization', () => {
    expect(organizationPath('a/b c')).toBe('/organizations/a%2Fb%20c');
  });
});
