import { IconAddressBook, IconBuilding } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '@/shared/feature';

export const contacts: Feature = {
  records: [
    {
      type: 'CONTACT',
      ownership: 'owned',
      path: (id) => `/contacts/${id}`,
      list: '/contacts',
      work: true,
      imported: true,
      lookup: async () => (await import('./queries')).contactLookup,
    },
    {
      type: 'COMPANY',
      ownership: 'owned',
      path: (id) => `/companies/${id}`,
      list: '/companies',
      work: true,
      imported: true,
      lookup: async () => (await import('./queries')).companyLookup,
    },
  ],
  routes: [
    {
      path: 'contacts',
      Component: lazy(async () => ({ default: (await import('./contact/ContactsPage')).ContactsPage })),
      children: [
        {
          path: 'new',
          Component: lazy(async () => ({
            default: (await import('./contact/CreateContactDialog')).CreateContactDialog,
          })),
        },
      ],
    },
    {
      path: 'contacts/:id',
      Component: lazy(async () => ({ default: (await import('./contact/ContactPage')).ContactPage })),
    },
    {
      path: 'companies',
      Component: lazy(async () => ({ default: (await import('./company/CompaniesPage')).CompaniesPage })),
      children: [
        {
          path: 'new',
          Component: lazy(async () => ({
            default: (await import('./company/CreateCompanyDialog')).CreateCompanyDialog,
          })),
        },
      ],
    },
    {
      path: 'companies/:id',
      Component: lazy(async () => ({ default: (await import('./company/CompanyPage')).CompanyPage })),
    },
  ],
  menu: [
    {
      place: 'contacts',
      label: 'contacts.menu.contacts',
      icon: IconAddressBook,
      to: '/contacts',
      right: { recordType: 'CONTACT', action: 'READ' },
    },
    {
      place: 'companies',
      label: 'contacts.menu.companies',
      icon: IconBuilding,
      to: '/companies',
      right: { recordType: 'COMPANY', action: 'READ' },
    },
  ],
  create: [
    {
      label: 'contacts.create.contact',
      icon: IconAddressBook,
      to: '/contacts/new',
      order: 30,
      right: { recordType: 'CONTACT', action: 'CREATE' },
    },
    {
      label: 'contacts.create.company',
      icon: IconBuilding,
      to: '/companies/new',
      order: 40,
      right: { recordType: 'COMPANY', action: 'CREATE' },
    },
  ],
};
