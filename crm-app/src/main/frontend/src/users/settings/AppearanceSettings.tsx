import { Radio, Select, Stack, Switch, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timeZones } from '@/shared/formats/zones';
import { showLanguage } from '@/shared/i18n';
import type { Language } from '@/shared/language';
import { useMe, usePreferences } from '@/shared/me';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import { useChangeMe } from './useChangeMe';

const themes = ['light', 'dark', 'auto'] as const;

export function AppearanceSettings() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const notify = useNotify();
  const change = useChangeMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [{ shortcuts = true }, changePreferences] = usePreferences();

  const speak = async (language: Language) => {
    await showLanguage(language);
    change.mutate({ language }, { onError: notify.failed, onSettled: () => void client.invalidateQueries() });
  };
  const zones = timeZones.includes(me.timeZone) ? timeZones : [me.timeZone, ...timeZones];

  return (
    <Card>
      <Stack maw={420} gap="lg">
        <Radio.Group
          label={t('shared.fields.language')}
          value={i18n.language}
          onChange={(language) => void speak(language as Language)}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="uk" label="Українська" />
            <Radio value="en" label="English" />
          </Stack>
        </Radio.Group>
        <Select
          label={t('shared.fields.timeZone')}
          description={t('users.settings.timeZoneHint')}
          data={zones}
          value={me.timeZone}
          searchable
          allowDeselect={false}
          limit={100}
          onChange={(timeZone) => timeZone && change.mutate({ timeZone }, { onError: notify.failed })}
        />
        <Radio.Group
          label={t('shell.theme')}
          value={colorScheme}
          onChange={(value) => {
            const theme = themes.find((one) => one === value) ?? 'auto';
            setColorScheme(theme);
            changePreferences({ theme });
          }}
        >
          <Stack gap="xs" mt={4}>
            {themes.map((theme) => (
              <Radio key={theme} value={theme} label={t(`shell.themes.${theme}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label={t('users.settings.shortcuts')}
          description={t('users.settings.shortcutsHint')}
          checked={shortcuts}
          onChange={({ currentTarget }) => changePreferences({ shortcuts: currentTarget.checked })}
        />
      </Stack>
    </Card>
  );
}
