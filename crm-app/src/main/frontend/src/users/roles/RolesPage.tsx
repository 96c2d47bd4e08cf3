import { Button, NavLink, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink as RouterLink, useParams } from 'react-router';
import { useCan } from '@/shared/me';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { rolesQuery } from '../queries';
import { NameDialog } from './NameDialog';
import { RoleEditor } from './RoleEditor';
import classes from './Roles.module.css';

/** All roles on one side, the rights of the chosen one on the other. */
export function RolesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const id = Number(useParams().id);
  const [creating, setCreating] = useState(false);
  const { data: roles, error, refetch } = useQuery(rolesQuery);
  if (error && !roles) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!roles) return <ListSkeleton />;
  const role = roles.find((one) => one.id === id);

  return (
    <Page>
      <PageHeader title={t('roles.title')} back="/employees">
        {can('ROLE', 'CREATE') && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
            {t('roles.create')}
          </Button>
        )}
      </PageHeader>
      <div className={classes.columns}>
        <nav aria-label={t('roles.title')} className={classes.list}>
          {roles.map((one) => (
            <NavLink
              key={one.id}
              component={RouterLink}
              to={`/roles/${one.id}`}
              label={one.name}
              active={one.id === id}
              {...(one.builtIn ? { description: t('roles.builtIn') } : {})}
            />
          ))}
        </nav>
        {role ? (
          <RoleEditor key={role.id} role={role} />
        ) : (
          <EmptyState title={t('roles.choose')}>
            <Text c="dimmed">{t('roles.rightsHint')}</Text>
          </EmptyState>
        )}
      </div>
      {creating && <NameDialog roles={roles} onClose={() => setCreating(false)} />}
    </Page>
  );
}
