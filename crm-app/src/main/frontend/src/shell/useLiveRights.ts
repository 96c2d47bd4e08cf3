import { useQueryClient } from '@tanstack/react-query';
import { live } from '@/shared/live/connection';
import { useLive } from '@/shared/live/useLive';
import { meQuery, permissionsQuery } from '@/shared/me';

/** What one may do is offered, and what not vanishes, as soon as somebody changes one's role, its rights or one's groups. */
export function useLiveRights(): void {
  const client = useQueryClient();
  const askAgain = async () => {
    const before = client.getQueryData(permissionsQuery.queryKey);
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
    // The query keeps an equal answer as the same object.
    if (client.getQueryData(permissionsQuery.queryKey) === before) return;
    live.rightsChanged();
    await client.invalidateQueries();
  };
  useLive('/topic/permissions', () => void askAgain());
  useLive('/user/queue/permissions', () => void askAgain());
}
