import { IconBriefcase, IconLayoutKanban, IconTargetArrow } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '@/shared/feature';

export const deals: Feature = {
  menu: [
    {
      place: 'funnels',
      label: 'deals.menu.funnels',
      icon: IconLayoutKanban,
      to: '/funnels',
      also: ['/funnel-entries', '/leads', '/deals'],
      right: { recordType: 'LEAD', action: 'READ' },
    },
  ],
  create: [
    {
      label: 'deals.create.menu.LEAD',
      icon: IconTargetArrow,
      to: '/leads/new',
      right: { recordType: 'LEAD', action: 'CREATE' },
    },
    {
      label: 'deals.create.menu.DEAL',
      icon: IconBriefcase,
      to: '/deals/new',
      right: { recordType: 'DEAL', action: 'CREATE' },
    },
  ],
  routes: [
    { path: 'funnels', Component: lazy(async () => ({ default: (await import('./FunnelsPage')).FunnelsPage })) },
    { path: 'funnels/:id/board', Component: lazy(async () => ({ default: (await import('./BoardPage')).BoardPage })) },
    {
      path: 'funnel-entries',
      Component: lazy(async () => ({ default: (await import('./list/EntriesPage')).EntriesPage })),
    },
    {
      path: 'leads/new',
      Component: lazy(async () => ({ default: (await import('./create/NewEntryPage')).NewLeadPage })),
    },
    {
      path: 'deals/new',
      Component: lazy(async () => ({ default: (await import('./create/NewEntryPage')).NewDealPage })),
    },
    { path: 'leads/:id', Component: lazy(async () => ({ default: (await import('./card/LeadPage')).LeadPage })) },
    { path: 'deals/:id', Component: lazy(async () => ({ default: (await import('./card/DealPage')).DealPage })) },
  ],
};
