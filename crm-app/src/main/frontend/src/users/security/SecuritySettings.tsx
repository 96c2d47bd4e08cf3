import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { signInPlaceQuery } from '@/shared/auth/session';
import { ChangePassword } from './ChangePassword';
import { Factors } from './Factors';
import { OwnLog } from './OwnLog';

/** What guards one's own account; passwords and factors only where people sign in here. */
export function SecuritySettings() {
  const { data: place } = useQuery(signInPlaceQuery);
  return (
    <Stack>
      {place?.passwordSignIn && (
        <>
          <ChangePassword />
          <Factors />
        </>
      )}
      <OwnLog />
    </Stack>
  );
}
