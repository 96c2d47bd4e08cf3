import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const saidAfter = 1500;
const slowAfter = 10_000;

/** While a page's code or data is on its way: says so when it takes long, and offers to begin anew when it takes very long. */
export function Splash() {
  const { t } = useTranslation();
  const said = useAfter(saidAfter);
  const slow = useAfter(slowAfter);
  return (
    <Center h="100dvh" p="md">
      <Stack align="center" gap="sm" role="status">
        <Loader type="dots" />
        {said && <Text c="dimmed">{t(slow ? 'shared.loading.slow' : 'shared.loading.text')}</Text>}
        {slow && (
          <Button variant="default" onClick={() => window.location.reload()}>
            {t('shared.loading.again')}
          </Button>
        )}
      </Stack>
    </Center>
  );
}

function useAfter(time: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), time);
    return () => clearTimeout(timer);
  }, [time]);
  return over;
}
