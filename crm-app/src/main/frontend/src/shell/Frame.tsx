import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { CardSectionsContext } from '@/shared/cardSections';
import { ActivityLinesContext, SettingsTabsContext } from '@/shared/contributions';
import { FormatsProvider } from '@/shared/formats/FormatsProvider';
import { live } from '@/shared/live/connection';
import { useReconnect } from '@/shared/live/useLive';
import { useMe, usePreferences } from '@/shared/me';
import { useActivityReports, usePresenceFeed } from '@/shared/presence';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { CreateMenu } from './CreateMenu';
import classes from './Frame.module.css';
import { features } from './features';
import { OfflineBanner } from './OfflineBanner';
import { SessionEnded } from './SessionEnded';
import { ShortcutsHelp } from './ShortcutsHelp';
import { SideMenu } from './SideMenu';
import { TopBarTools } from './TopBarTools';
import { useKeptTheme } from './useKeptTheme';
import { useLiveRights } from './useLiveRights';

const cardSections = features.flatMap((feature) => feature.cardSections ?? []);
const settingsTabs = features.flatMap((feature) => feature.settingsTabs ?? []);
const activityLines = features.flatMap((feature) => feature.activityLine ?? []);

/** What stands around every panel: the side menu, the top bar, the live connection. */
export function Frame() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const location = useLocation();
  const [opened, { toggle, close }] = useDisclosure();
  const [{ menuCollapsed = false }, changePreferences] = usePreferences();
  const language = i18n.language === 'en' ? 'en' : 'uk';
  useKeptTheme();

  useEffect(() => {
    void live.start();
    return () => live.stop();
  }, []);
  useReconnect(() => void client.invalidateQueries());
  useLiveRights();
  usePresenceFeed();
  useActivityReports();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu of a phone
  useEffect(close, [location.pathname]);

  return (
    <FormatsProvider language={language} timeZone={me.timeZone}>
      <CardSectionsContext value={cardSections}>
        <SettingsTabsContext value={settingsTabs}>
          <ActivityLinesContext value={activityLines}>
            <a className={classes.skip} href="#main">
              {t('shell.skipToContent')}
            </a>
            <div className={classes.frame} data-folded={menuCollapsed || undefined} data-opened={opened || undefined}>
              <header className={classes.header}>
                <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('shell.menu')} />
                <span className={classes.brand}>CRM</span>
                <CreateMenu />
                <TopBarTools />
              </header>
              <nav className={classes.side} aria-label={t('shell.menu')}>
                <SideMenu
                  collapsed={menuCollapsed && !opened}
                  onToggle={() => changePreferences({ menuCollapsed: !menuCollapsed })}
                />
              </nav>
              <main id="main" tabIndex={-1} className={classes.main}>
                <OfflineBanner />
                <ErrorBoundary resetKey={location.pathname}>
                  <Suspense fallback={<ListSkeleton />}>
                    <Outlet />
                  </Suspense>
                </ErrorBoundary>
              </main>
            </div>
            <ShortcutsHelp />
            <SessionEnded />
          </ActivityLinesContext>
        </SettingsTabsContext>
      </CardSectionsContext>
    </FormatsProvider>
  );
}
