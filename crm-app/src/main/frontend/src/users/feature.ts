import {
  IconHierarchy2,
  IconHistory,
  IconSettings,
  IconShieldCheck,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { Feature } from '@/shared/feature';
import { needTexts } from '@/shared/i18n';

/** Whatever is shown of people comes with its texts, and with those of a part that few open. */
function part<P>(load: () => Promise<ComponentType<P>>, ...more: Parameters<typeof needTexts>[0][]) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), ...['users' as const, ...more].map(needTexts)]);
    return { default: component as ComponentType<P> };
  });
}

const EmployeesPage = part(async () => (await import('./employees/EmployeesPage')).EmployeesPage);
const EmployeePage = part(async () => (await import('./employees/EmployeePage')).EmployeePage);
const InvitationsPage = part(async () => (await import('./invitations/InvitationsPage')).InvitationsPage);
const StructurePage = part(async () => (await import('./structure/StructurePage')).StructurePage);
const ActivityPage = part(async () => (await import('./activity/ActivityPage')).ActivityPage);
const SettingsPage = part(async () => (await import('./settings/SettingsPage')).SettingsPage);
const RolesPage = part(async () => (await import('./roles/RolesPage')).RolesPage, 'roles');
const AccessCheck = part(async () => (await import('./roles/AccessCheck')).AccessCheck, 'roles');
const SecurityLogPage = part(async () => (await import('./security/SecurityLogPage')).SecurityLogPage, 'security');

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
      label: 'shell.panels.structure',
      icon: IconHierarchy2,
      to: '/structure',
      right: { recordType: 'GROUP', action: 'READ' },
    },
    {
      place: 'employees',
      label: 'shell.panels.employees',
      icon: IconUsers,
      to: '/employees',
      right: { recordType: 'USER', action: 'READ' },
    },
    { place: 'activity', label: 'shell.panels.activity', icon: IconHistory, to: '/activity' },
    {
      place: 'security',
      label: 'shell.panels.securityLog',
      icon: IconShieldCheck,
      to: '/security-log',
      right: { recordType: 'ROLE', action: 'EDIT' },
    },
    { place: 'settings', label: 'shell.panels.settings', icon: IconSettings, to: '/settings' },
  ],
  cardSections: [{ on: ['USER'], column: 'related', order: 90, section: AccessCheck }],
  create: [
    {
      label: 'shell.panels.invite',
      icon: IconUserPlus,
      right: { recordType: 'USER', action: 'CREATE' },
      to: '/employees/invitations?invite=new',
      order: 90,
    },
  ],
};
