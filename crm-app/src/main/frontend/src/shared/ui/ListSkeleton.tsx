import { Skeleton, Stack } from '@mantine/core';

const rows = Array.from({ length: 12 }, (_, index) => index);

export function ListSkeleton() {
  return (
    <Stack gap={8} p="sm" aria-hidden>
      {rows.map((row) => (
        <Skeleton key={row} height={28} />
      ))}
    </Stack>
  );
}
