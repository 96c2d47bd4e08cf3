import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refreshHistories } from '@/shared/activity/refresh';
import type { CardSectionProps } from '@/shared/feature';
import { useLive } from '@/shared/live/useLive';
import { Card } from '@/shared/ui/Card';
import { CommentBox } from './CommentBox';
import { CommentList } from './CommentList';
import { keys } from './queries';

interface CommentMessage {
  type: 'CREATED' | 'CHANGED' | 'DELETED';
  id: number;
  activityId: number | null;
}

/** The box on a record's card. What is said appears in the card's history, and on everybody's screen who looks at the card. */
export function CommentSection({ id, on }: CardSectionProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const about = { record: `${on}:${id}` };
  useLive<CommentMessage>(`/topic/comments.${on}.${id}`, (message) => {
    void client.invalidateQueries({ queryKey: keys.one(message.id) });
    void client.invalidateQueries({ queryKey: ['comments', 'of'] });
    if (message.activityId) void client.invalidateQueries({ queryKey: keys.count(message.activityId) });
    if (message.type !== 'CHANGED') void refreshHistories(client);
  });
  // The history on an employee's card is of what they did, not of what happened to them.
  const person = on === 'USER';
  return (
    <Card title={t(person ? 'communications.talk.title' : 'communications.box.title')}>
      <CommentBox about={about} />
      {person && <CommentList about={about} />}
    </Card>
  );
}
