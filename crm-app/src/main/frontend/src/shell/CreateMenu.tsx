import { Button, Kbd, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShortcut } from '@/shared/keyboard';
import { useCan } from '@/shared/me';
import classes from './CreateMenu.module.css';
import { features } from './features';

const entries = features.flatMap((feature) => feature.create ?? []).sort((first, second) => first.order - second.order);

/** Everything one may make, from wherever one is: also by the key `c`. */
export function CreateMenu() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const allowed = entries.filter(({ right }) => can(right.recordType, right.action));
  useShortcut('c', () => setOpened(true), allowed.length > 0);

  if (allowed.length === 0) return null;
  return (
    <Menu opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          variant="light"
          className={classes.create}
          aria-label={t('shell.create')}
          leftSection={<IconPlus size={16} />}
        >
          <span className={classes.wide}>
            {t('shell.create')} <Kbd size="xs">c</Kbd>
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {allowed.map((entry) => (
          <Menu.Item key={entry.to} leftSection={<entry.icon size={16} />} onClick={() => void navigate(entry.to)}>
            {t(entry.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
