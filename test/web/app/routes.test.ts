import { expect, it } from 'vitest';
import { matchRoute, ROUTES } from '../../../web/app/routes.ts';

it('finds the view of every address of the contract', () => {
  const paths = ['/', '/network', '/gaps', '/brokers', '/organizations', '/organizations/x', '/organizations/x/sheet'];
  const onData = ['/data', '/data/mapping', '/data/workspaces', '/data/collection', '/review', '/methods'];
  const names = [...paths, ...onData].map((path) => matchRoute(path)?.route.name);
  expect(names).toEqual(ROUTES.map(({ name }) => name));
});

it('decodes the id of an organization and survives one that is not encoded', () => {
  expect(matchRoute('/organizations/a%2Fb')?.id).toBe('a/b');
  expect(matchRoute('/organizations/100%')?.id).toBe('100%');
});

it('knows no view at other addresses', () => {
  expect(matchRoute('/organizations/a/b')).toBeNull();
  expect(matchRoute('/nowhere')).toBeNull();
});
