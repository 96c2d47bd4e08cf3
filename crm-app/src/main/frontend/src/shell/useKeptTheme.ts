import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { usePreferences } from '@/shared/me';

/** Shows the theme that the person chose on whichever device. */
export function useKeptTheme(): void {
  const [{ theme }] = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (theme && theme !== colorScheme) setColorScheme(theme);
  }, [theme, colorScheme, setColorScheme]);
}
