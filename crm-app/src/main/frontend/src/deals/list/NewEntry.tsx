import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCan } from '@/shared/me';
import { type EntryKind, entryKinds } from '../queries';

const path: Record<EntryKind, string> = { LEAD: '/leads/new', DEAL: '/deals/new' };

/** Makes one more of what the list shows: of both kinds, one says which. */
export function NewEntry({ kinds }: { kinds: string[] | undefined }) {
  const { t } = useTranslation();
  const can = useCan();
  const offered = entryKinds.filter((kind) => can(kind, 'CREATE') && (!kinds || kinds.includes(kind)));
  const [only] = offered;
  if (!only) return null;
  if (offered.length === 1) {
    return (
      <Button component={Link} to={path[only]} leftSection={<IconPlus size={16} />}>
        {t(`deals.create.${only}`)}
      </Button>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} />}>{t('deals.create.new')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((kind) => (
          <Menu.Item key={kind} component={Link} to={path[kind]}>
            {t(`deals.create.menu.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
