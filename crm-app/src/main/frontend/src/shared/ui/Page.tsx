import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** A panel's content. With `fill` it is as high as the screen, and a list or board inside it scrolls by itself. */
export function Page({ fill = false, children }: { fill?: boolean; children: ReactNode }) {
  return (
    <Stack gap="sm" p="md" style={fill ? { height: 'calc(100dvh - var(--frame-top, 0px))' } : undefined}>
      {children}
    </Stack>
  );
}
