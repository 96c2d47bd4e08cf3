import { IconFileImport } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '@/shared/feature';
import { needTexts } from '@/shared/i18n';

/** A panel's code and texts are read side by side. */
async function panel<T>(code: Promise<T>): Promise<T> {
  await needTexts('imports');
  return code;
}

export const imports: Feature = {
  records: [{ type: 'IMPORT', ownership: 'personal', path: (id) => `/imports/${id}`, list: '/imports' }],
  routes: [
    {
      path: 'imports',
      Component: lazy(async () => ({ default: (await panel(import('./list/ImportsPage'))).ImportsPage })),
    },
    {
      path: 'imports/new',
      Component: lazy(async () => ({ default: (await panel(import('./upload/UploadPage'))).UploadPage })),
    },
    {
      path: 'imports/:id',
      Component: lazy(async () => ({ default: (await panel(import('./ImportPage'))).ImportPage })),
    },
  ],
  menu: [{ place: 'imports', label: 'shell.panels.imports', icon: IconFileImport, to: '/imports' }],
};
