import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Funnel } from '@/shared/api/types';
import { entryKinds } from '../queries';
import classes from './FunnelSwitcher.module.css';

interface Props {
  name: string;
  funnels: Funnel[];
  currentId: number;
}

/** The funnel's name, from which one goes to the others. */
export function FunnelSwitcher({ name, funnels, currentId }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (funnels.length < 2) return name;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.name} title={t('deals.board.switch')}>
          {name}
          <IconChevronDown size={18} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {entryKinds.map((kind) => {
          const own = funnels.filter((funnel) => funnel.kind === kind);
          return (
            own.length > 0 && (
              <div key={kind}>
                <Menu.Label>{t(`deals.kinds.${kind}`)}</Menu.Label>
                {own.map(({ id, name }) => (
                  <Menu.Item
                    key={id}
                    aria-current={id === currentId ? 'page' : undefined}
                    leftSection={<IconCheck size={16} visibility={id === currentId ? 'visible' : 'hidden'} />}
                    onClick={() => void navigate(`/funnels/${id}/board`)}
                  >
                    {name}
                  </Menu.Item>
                ))}
              </div>
            )
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
