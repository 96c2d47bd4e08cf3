import { IconBriefcase, IconLayoutKanban, IconTags, IconTargetArrow } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '@/shared/feature';

export const deals: Feature = {
  records: [
    {
      type: 'LEAD',
      ownership: 'owned',
      path: (id) => `/leads/${id}`,
      list: '/funnel-entries?kind=LEAD',
      work: true,
      imported: true,
      lookup: async () => (await import('./queries')).leadLookup,
    },
    {
      type: 'DEAL',
      ownership: 'owned',
      path: (id) => `/deals/${id}`,
      list: '/funnel-entries?kind=DEAL',
      work: true,
      imported: true,
      lookup: async () => (await import('./queries')).dealLookup,
    },
    { type: 'PRODUCT', ownership: 'shared', lookup: async () => (await import('./queries')).productLookup },
    {
      type: 'PRICE_LIST',
      ownership: 'shared',
      path: (id) => `/price-lists/${id}`,
      list: '/price-lists',
      lookup: async () => (await import('./queries')).priceListLookup,
    },
    { type: 'FUNNEL', ownership: 'shared', path: (id) => `/funnels/${id}/board` },
  ],
  menu: [
    {
      place: 'funnels',
      label: 'deals.menu.funnels',
      icon: IconLayoutKanban,
      to: '/funnels',
      also: ['/funnel-entries', '/leads', '/deals'],
      right: { recordType: 'LEAD', action: 'READ' },
    },
    {
      place: 'funnels',
      label: 'deals.menu.priceLists',
      icon: IconTags,
      to: '/price-lists',
      right: { recordType: 'PRICE_LIST', action: 'READ' },
    },
  ],
  create: [
    {
      label: 'deals.create.menu.LEAD',
      icon: IconTargetArrow,
      to: '/leads/new',
      order: 10,
      right: { recordType: 'LEAD', action: 'CREATE' },
    },
    {
      label: 'deals.create.menu.DEAL',
      icon: IconBriefcase,
      to: '/deals/new',
      order: 20,
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
    {
      path: 'price-lists',
      Component: lazy(async () => ({ default: (await import('./priceLists/PriceListsPage')).PriceListsPage })),
      children: [
        {
          path: 'new',
          Component: lazy(async () => ({
            default: (await import('./priceLists/PriceListsPage')).CreatePriceListDialog,
          })),
        },
      ],
    },
    {
      path: 'price-lists/:id',
      Component: lazy(async () => ({ default: (await import('./priceLists/PriceListPage')).PriceListPage })),
    },
    { path: 'deals/:id', Component: lazy(async () => ({ default: (await import('./card/DealPage')).DealPage })) },
  ],
};
