import { IconFileImport } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '@/shared/feature';

export const imports: Feature = {
  routes: [
    {
      path: 'imports',
      Component: lazy(async () => ({ default: (await import('./list/ImportsPage')).ImportsPage })),
    },
    {
      path: 'imports/new',
      Component: lazy(async () => ({ default: (await import('./upload/UploadPage')).UploadPage })),
    },
    {
      path: 'imports/:id',
      Component: lazy(async () => ({ default: (await import('./ImportPage')).ImportPage })),
    },
  ],
  menu: [{ place: 'imports', label: 'imports.menu', icon: IconFileImport, to: '/imports' }],
};
