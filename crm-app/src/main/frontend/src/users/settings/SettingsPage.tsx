import { Tabs } from '@mantine/core';
import { lazy, Suspense, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SettingsTabsContext } from '@/shared/contributions';
import { needTexts } from '@/shared/i18n';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { AppearanceSettings } from './AppearanceSettings';
import { PersonalData } from './PersonalData';
import { Sessions } from './Sessions';
import { Tokens } from './Tokens';

const SecuritySettings = lazy(async () => {
  const code = import('../security/SecuritySettings');
  await needTexts('security');
  return { default: (await code).SecuritySettings };
});

const tabs = ['person', 'appearance', 'security', 'sessions', 'tokens'] as const;

export function SettingsPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('tab');
  const others = useContext(SettingsTabsContext);
  const tab = [...tabs, ...others.map(({ name }) => name)].find((name) => name === asked) ?? 'person';
  return (
    <Page>
      <PageHeader title={t('shell.panels.settings')} />
      <Tabs
        value={tab}
        onChange={(name) => name && setParameters({ tab: name }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`users.settings.tabs.${name}`)}
            </Tabs.Tab>
          ))}
          {others.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {t(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="person">
          <PersonalData />
        </Tabs.Panel>
        <Tabs.Panel value="appearance">
          <AppearanceSettings />
        </Tabs.Panel>
        <Tabs.Panel value="security">
          <Suspense fallback={<ListSkeleton />}>
            <SecuritySettings />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="sessions">
          <Sessions />
        </Tabs.Panel>
        <Tabs.Panel value="tokens">
          <Tokens />
        </Tabs.Panel>
        {others.map(({ name, section: Section }) => (
          <Tabs.Panel key={name} value={name}>
            <Suspense fallback={<ListSkeleton />}>
              <Section />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
