import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api, ifMatch } from '@/shared/api/client';
import { signOut } from '@/shared/auth/session';
import { showLanguage } from '@/shared/i18n';
import type { Language } from '@/shared/language';
import { meQuery, useMe, usePreferences } from '@/shared/me';
import { useNotify } from '@/shared/ui/notify';
import { features } from './features';
import { openShortcutsHelp } from './ShortcutsHelp';

const themes = [
  { theme: 'light', icon: IconSun },
  { theme: 'dark', icon: IconMoon },
  { theme: 'auto', icon: IconDeviceDesktop },
] as const;

const tools = features.flatMap((feature) => feature.topBar ?? []);

export function TopBarTools() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const client = useQueryClient();
  const notify = useNotify();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [, changePreferences] = usePreferences();
  const ThemeIcon = themes.find(({ theme }) => theme === colorScheme)?.icon ?? IconSun;

  const { mutate: speak } = useMutation({
    mutationFn: async (language: Language) => {
      await showLanguage(language);
      return answer(api.PATCH('/api/v1/me', { body: { language }, headers: ifMatch(me.version) }));
    },
    onSuccess: (changed) => {
      client.setQueryData(meQuery.queryKey, changed);
      void client.invalidateQueries();
    },
    onError: (error) => {
      notify.failed(error);
      void client.invalidateQueries(meQuery);
    },
  });

  return (
    <>
      {tools.map((Tool, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what features contribute never changes
        <Suspense key={index} fallback={<span style={{ width: 34 }} />}>
          <Tool />
        </Suspense>
      ))}
      <Tooltip label={i18n.language === 'uk' ? 'English' : 'Українська'}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={i18n.language === 'uk' ? 'English' : 'Українська'}
          onClick={() => speak(i18n.language === 'uk' ? 'en' : 'uk')}
        >
          <IconLanguage size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('shell.theme')}>
            <ThemeIcon size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {themes.map(({ theme, icon: Icon }) => (
            <Menu.Item
              key={theme}
              leftSection={<Icon size={16} />}
              onClick={() => {
                setColorScheme(theme);
                changePreferences({ theme });
              }}
            >
              {t(`shell.themes.${theme}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('shell.person')}>
            <IconUserCircle size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.email}</Menu.Label>
          <Menu.Item leftSection={<IconUserCircle size={16} />} onClick={() => void navigate('/settings')}>
            {t('shell.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openShortcutsHelp}>
            {t('shell.shortcuts.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
            {t('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
