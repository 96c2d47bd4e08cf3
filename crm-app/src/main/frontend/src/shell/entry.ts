import { queryClient } from '@/shared/api/queryClient';
import { accessToken, signIn } from '@/shared/auth/session';
import { meQuery, permissionsQuery, preferencesQuery } from '@/shared/me';

/** What every page knows about who is signed in. */
export const personQueries = [meQuery, permissionsQuery, preferencesQuery] as const;

let entry: Promise<void> | undefined;

/** Signs in once a page load: silently, or by leaving for the sign-in page, in which case it never settles. */
export function enter(): Promise<void> {
  entry ??= accessToken().then(async (token) => {
    if (!token) {
      const { pathname, search, hash } = window.location;
      await signIn(`${pathname}${search}${hash}`);
      return new Promise<void>(() => {});
    }
    void queryClient.prefetchQuery(meQuery);
    void queryClient.prefetchQuery(permissionsQuery);
    void queryClient.prefetchQuery(preferencesQuery);
  });
  return entry;
}
