import { ActionIcon, Group, Stack, Tooltip } from '@mantine/core';
import { IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { type MenuEntry, menuPlaces } from '@/shared/feature';
import { useCan } from '@/shared/me';
import { features } from './features';
import { OwnPresence } from './OwnPresence';
import classes from './SideMenu.module.css';

const entries = features.flatMap((feature) => feature.menu ?? []);
const ordered = menuPlaces.flatMap((place) => entries.filter((entry) => entry.place === place));

interface Props {
  collapsed: boolean;
  onToggle: () => void;
}

export function SideMenu({ collapsed, onToggle }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const allowed = ordered.filter(({ right }) => !right || can(right.recordType, right.action));
  const foldLabel = collapsed ? t('shell.unfoldMenu') : t('shell.foldMenu');

  return (
    <Stack h="100%" gap={0}>
      <OwnPresence collapsed={collapsed} />
      <div className={classes.entries}>
        {allowed.map((entry) => (
          <MenuLink key={entry.to} entry={entry} collapsed={collapsed} />
        ))}
      </div>
      <Group p="xs" justify={collapsed ? 'center' : 'flex-end'} visibleFrom="sm">
        <Tooltip label={foldLabel}>
          <ActionIcon variant="subtle" color="gray" aria-label={foldLabel} onClick={onToggle}>
            {collapsed ? <IconChevronsRight size={18} /> : <IconChevronsLeft size={18} />}
          </ActionIcon>
        </Tooltip>
      </Group>
    </Stack>
  );
}

function MenuLink({ entry, collapsed }: { entry: MenuEntry; collapsed: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const label = t(entry.label);
  const active = [entry.to, ...(entry.also ?? [])].some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <Tooltip label={label} position="right" disabled={!collapsed}>
      <Link
        to={entry.to}
        aria-label={label}
        aria-current={active ? 'page' : undefined}
        className={classes.link}
        data-collapsed={collapsed || undefined}
      >
        <entry.icon size={18} stroke={1.6} aria-hidden />
        {!collapsed && <span>{label}</span>}
      </Link>
    </Tooltip>
  );
}
