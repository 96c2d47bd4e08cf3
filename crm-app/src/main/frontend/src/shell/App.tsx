import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/uk';
import { lazy, StrictMode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { queryClient } from '@/shared/api/queryClient';
import { cssVariables, theme } from '@/shared/theme';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { Pages } from './Pages';

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

export function App() {
  const { i18n } = useTranslation();
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: i18n.language === 'en' ? 'en-gb' : 'uk', firstDayOfWeek: 1 }}>
          <QueryClientProvider client={queryClient}>
            <ErrorBoundary>
              <BrowserRouter>
                <Pages />
              </BrowserRouter>
            </ErrorBoundary>
            <Suspense>
              <Notifications position="bottom-right" />
            </Suspense>
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </StrictMode>
  );
}
