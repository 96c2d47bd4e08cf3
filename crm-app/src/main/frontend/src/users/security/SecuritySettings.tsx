import { Stack } from '@mantine/core';
import { ChangePassword } from './ChangePassword';
import { Factors } from './Factors';
import { OwnLog } from './OwnLog';

/** What guards one's own account. */
export function SecuritySettings() {
  return (
    <Stack>
      <ChangePassword />
      <Factors />
      <OwnLog />
    </Stack>
  );
}
