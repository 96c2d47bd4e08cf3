import { IconFileExport } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '@/shared/feature';
import { needTexts } from '@/shared/i18n';

export const exports: Feature = {
  records: [{ type: 'EXPORT', ownership: 'personal', path: () => '/exports', list: '/exports' }],
  routes: [
    {
      path: 'exports',
      Component: lazy(async () => {
        const [page] = await Promise.all([import('./ExportsPage'), needTexts('exports')]);
        return { default: page.ExportsPage };
      }),
    },
  ],
  menu: [{ place: 'exports', label: 'shell.panels.exports', icon: IconFileExport, to: '/exports' }],
};
