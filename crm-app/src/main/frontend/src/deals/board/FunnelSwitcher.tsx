import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Funnel } from '@/shared/api/types';
import { entryKinds } from '../entries';

interface Props {
  funnels: Funnel[];
  currentId: number;
}

export function FunnelSwitcher({ funnels, currentId }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" rightSection={<IconChevronDown size={16} />}>
          {t('deals.board.switch')}
        </Button>
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
