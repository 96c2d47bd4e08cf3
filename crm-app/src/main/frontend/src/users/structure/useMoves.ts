import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCan } from '@/shared/me';
import { useNotify } from '@/shared/ui/notify';
import { groupTreeQuery, users } from '../queries';
import { groups } from './queries';
import { canMove, type Move, moved, nowhere, type Place } from './tree';

function save({ what, toId }: Move): Promise<unknown> {
  return what.kind === 'group'
    ? groups.change(what.group, { parentId: toId })
    : users.change(what.person, { groupId: toId === nowhere ? null : toId });
}

function isNowhere(place: Place): boolean {
  return place.kind === 'group' && place.group.id === nowhere;
}

/** Moves people and departments: shown at once, taken back with the reason when the server refuses. */
export function useMoves() {
  const can = useCan();
  const client = useQueryClient();
  const notify = useNotify();
  const { mutate } = useMutation({
    mutationFn: save,
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey: groupTreeQuery.queryKey });
      const before = client.getQueryData(groupTreeQuery.queryKey);
      if (before) client.setQueryData(groupTreeQuery.queryKey, moved(before, move));
      return before;
    },
    onError: (error, _move, before) => {
      client.setQueryData(groupTreeQuery.queryKey, before);
      notify.failed(error);
    },
    onSettled: (_answer, _error, { what }) => {
      void client.invalidateQueries({ queryKey: ['groups'] });
      if (what.kind === 'person') void client.invalidateQueries({ queryKey: ['USER'] });
    },
  });
  const mayMove = (place: Place) => !isNowhere(place) && can(place.kind === 'group' ? 'GROUP' : 'USER', 'EDIT');
  const mayAct = (place: Place) =>
    mayMove(place) ||
    (place.kind === 'group' &&
      !isNowhere(place) &&
      (can('GROUP', 'CREATE') ||
        (can('GROUP', 'DELETE') && place.group.members.length + place.group.children.length === 0)));
  return {
    mayMove,
    mayAct,
    allows: (move: Move) => mayMove(move.what) && canMove(move),
    move: (move: Move, done?: () => void) => mutate(move, { onSuccess: done }),
  };
}
