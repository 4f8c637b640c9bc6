import type { MessageKey } from '../../data/messages/format.ts';

export type RouteName =
  | 'portrait'
  | 'network'
  | 'gaps'
  | 'brokers'
  | 'organizations'
  | 'organization'
  | 'sheet'
  | 'data'
  | 'mapping'
  | 'collection'
  | 'workspaces'
  | 'review'
  | 'methods';

export interface Route {
  name: RouteName;
  /** `:id` stands for one encoded segment. */
  path: string;
  /** The view's element, defined by the module that `load` imports. */
  tag: string;
  load: () => Promise<unknown>;
  /** Its name in the left column; null: not listed there. */
  label: MessageKey | null;
  /** The view of the left column that it belongs to; absent: itself. */
  under?: RouteName;
  /** Its title where it is not listed there. */
  title?: MessageKey;
  /** Does it read the analysis? Then the shell shows layers, grouping and the rest in the left column. */
  analysis: boolean;
  /** The view brings its own right column and foot, so it fills the content without padding or page scroll. */
  full: boolean;
}

/** Every address of the page (interface, section 5). Views are loaded when first shown. */
export const ROUTES: readonly Route[] = [
  {
    name: 'portrait',
    path: '/',
    tag: 'portrait-view',
    load: () => import('../views/portrait-view.ts'),
    label: 'page.view.portrait',
    analysis: true,
    full: false,
  },
  {
    name: 'network',
    path: '/network',
    tag: 'network-view',
    load: () => import('../views/network-view.ts'),
    label: 'page.view.network',
    analysis: true,
    full: true,
  },
  {
    name: 'gaps',
    path: '/gaps',
    tag: 'gaps-view',
    load: () => import('../views/gaps-view.ts'),
    label: 'page.view.gaps',
    analysis: true,
    full: false,
  },
  {
    name: 'brokers',
    path: '/brokers',
    tag: 'brokers-view',
    load: () => import('../views/brokers-view.ts'),
    label: 'page.view.brokers',
    analysis: true,
    full: false,
  },
  {
    name: 'organizations',
    path: '/organizations',
    tag: 'organizations-view',
    load: () => import('../views/organizations-view.ts'),
    label: 'page.view.organizations',
    analysis: true,
    full: false,
  },
  {
    name: 'organization',
    path: '/organizations/:id',
    tag: 'organization-view',
    load: () => import('../views/organization-view.ts'),
    label: null,
    under: 'organizations',
    analysis: true,
    full: false,
  },
  {
    name: 'sheet',
    path: '/organizations/:id/sheet',
    tag: 'sheet-view',
    load: () => import('../views/sheet-view.ts'),
    label: null,
    under: 'organizations',
    title: 'page.sheet.title',
    analysis: true,
    full: false,
  },
  {
    name: 'data',
    path: '/data',
    tag: 'data-view',
    load: () => import('../views/data-view.ts'),
    label: 'page.view.data',
    analysis: false,
    full: false,
  },
  {
    name: 'mapping',
    path: '/data/mapping',
    tag: 'mapping-view',
    load: () => import('../views/mapping-view.ts'),
    label: null,
    under: 'data',
    title: 'page.mapping.title',
    analysis: false,
    full: false,
  },
  {
    name: 'workspaces',
    path: '/data/workspaces',
    tag: 'workspaces-view',
    load: () => import('../views/workspaces-view.ts'),
    label: null,
    under: 'data',
    title: 'page.workspaces.title',
    analysis: false,
    full: false,
  },
  {
    name: 'collection',
    path: '/data/collection',
    tag: 'collection-view',
    load: () => import('../views/collection-view.ts'),
    label: null,
    under: 'data',
    title: 'page.collection.title',
    analysis: false,
    full: false,
  },
  {
    name: 'review',
    path: '/review',
    tag: 'review-view',
    load: () => import('../views/review-view.ts'),
    label: null,
    under: 'data',
    title: 'page.review.title',
    analysis: false,
    full: false,
  },
  {
    name: 'methods',
    path: '/methods',
    tag: 'methods-view',
    load: () => import('../views/methods-view.ts'),
    label: 'page.view.methods',
    analysis: false,
    full: false,
  },
];

/** The route of a path and its `:id`; null when no view lives there. */
export function matchRoute(path: string): { route: Route; id: string | null } | null {
  const segments = path.split('/').filter((segment) => segment !== '');
  for (const route of ROUTES) {
    const pattern = route.path.split('/').filter((segment) => segment !== '');
    if (pattern.length !== segments.length) continue;
    if (!pattern.every((part, index) => part.startsWith(':') || part === segments[index])) continue;
    const at = pattern.findIndex((part) => part.startsWith(':'));
    return { route, id: at < 0 ? null : decodeSegment(segments[at] ?? '') };
  }
  return null;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
