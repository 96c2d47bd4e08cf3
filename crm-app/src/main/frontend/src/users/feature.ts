import {
  IconHierarchy2,
  IconHistory,
  IconSettings,
  IconShieldCheck,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '@/shared/feature';
import { needTexts } from '@/shared/i18n';

const EmployeesPage = lazy(async () => ({ default: (await import('./employees/EmployeesPage')).EmployeesPage }));
const EmployeePage = lazy(async () => ({ default: (await import('./employees/EmployeePage')).EmployeePage }));
const InvitationsPage = lazy(async () => ({
  default: (await import('./invitations/InvitationsPage')).InvitationsPage,
}));
const StructurePage = lazy(async () => ({ default: (await import('./structure/StructurePage')).StructurePage }));
const ActivityPage = lazy(async () => ({ default: (await import('./activity/ActivityPage')).ActivityPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings/SettingsPage')).SettingsPage }));

const RolesPage = lazy(async () => {
  const [page] = await Promise.all([import('./roles/RolesPage'), needTexts('roles')]);
  return { default: page.RolesPage };
});
const AccessCheck = lazy(async () => {
  const [section] = await Promise.all([import('./roles/AccessCheck'), needTexts('roles')]);
  return { default: section.AccessCheck };
});
const SecurityLogPage = lazy(async () => {
  const code = import('./security/SecurityLogPage');
  await needTexts('security');
  return { default: (await code).SecurityLogPage };
});

export const users: Feature = {
  records: [
    {
      type: 'USER',
      ownership: 'owned',
      path: (id) => `/employees/${id}`,
      list: '/employees',
      lookup: async () => (await import('./queries')).userLookup,
    },
    // Seen among all of their kind.
    { type: 'GROUP', ownership: 'shared', path: () => '/structure' },
    { type: 'ROLE', ownership: 'shared', path: (id) => `/roles/${id}` },
    { type: 'INVITATION', ownership: 'shared', path: () => '/employees/invitations' },
  ],
  routes: [
    { path: 'employees', Component: EmployeesPage },
    { path: 'employees/invitations', Component: InvitationsPage },
    { path: 'employees/:id', Component: EmployeePage },
    { path: 'roles', Component: RolesPage },
    { path: 'roles/:id', Component: RolesPage },
    { path: 'structure', Component: StructurePage },
    { path: 'activity', Component: ActivityPage },
    { path: 'security-log', Component: SecurityLogPage },
    { path: 'settings', Component: SettingsPage },
  ],
  menu: [
    {
      place: 'structure',
      label: 'users.menu.structure',
      icon: IconHierarchy2,
      to: '/structure',
      right: { recordType: 'GROUP', action: 'READ' },
    },
    {
      place: 'employees',
      label: 'users.menu.employees',
      icon: IconUsers,
      to: '/employees',
      right: { recordType: 'USER', action: 'READ' },
    },
    { place: 'activity', label: 'users.menu.activity', icon: IconHistory, to: '/activity' },
    {
      place: 'security',
      label: 'shell.panels.securityLog',
      icon: IconShieldCheck,
      to: '/security-log',
      right: { recordType: 'ROLE', action: 'EDIT' },
    },
    { place: 'settings', label: 'users.menu.settings', icon: IconSettings, to: '/settings' },
  ],
  cardSections: [{ on: ['USER'], column: 'related', order: 90, section: AccessCheck }],
  create: [
    {
      label: 'users.invite.title',
      icon: IconUserPlus,
      right: { recordType: 'USER', action: 'CREATE' },
      to: '/employees/invitations?invite=new',
      order: 90,
    },
  ],
};
