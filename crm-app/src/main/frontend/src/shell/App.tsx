import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { queryClient } from '@/shared/api/queryClient';
import { cssVariables, theme } from '@/shared/theme';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { Pages } from './Pages';

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

// Names of days and months, which only calendars need: they come after the page.
const dayNames = { uk: () => import('dayjs/locale/uk'), 'en-gb': () => import('dayjs/locale/en-gb') };

function useTheme() {
  const { t, i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-gb' : 'uk';
  useEffect(() => void dayNames[locale](), [locale]);
  return useMemo(() => {
    const speaking = { defaultProps: { locale, clearButtonProps: { 'aria-label': t('shared.clearDay') } } };
    const closed = { defaultProps: { closeButtonProps: { 'aria-label': t('shared.close') } } };
    return mergeThemeOverrides(theme, {
      components: { DateInput: speaking, DatePickerInput: speaking, Modal: closed, Drawer: closed },
    });
  }, [t, locale]);
}

export function App() {
  return (
    <StrictMode>
      <MantineProvider theme={useTheme()} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary>
            <BrowserRouter>
              <Pages />
              {/* Inside, because messages lead to what they tell of. */}
              <Suspense>
                <Notifications position="bottom-right" />
              </Suspense>
            </BrowserRouter>
          </ErrorBoundary>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
