import { Button, Stack, Text } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '@/shared/api/types';
import type { ActivityLineProps } from '@/shared/feature';
import { CommentBox } from './CommentBox';
import { CommentList } from './CommentList';
import classes from './Comments.module.css';
import { CommentView } from './CommentView';
import { commentQuery, countQuery } from './queries';

/** Under a line of a history: the comment that it is about, or what was said about the line. */
export function ActivityLine({ activity }: ActivityLineProps) {
  if (activity.action === 'COMMENT_DELETED') return null;
  const comment = activity.action === 'COMMENTED' ? Number(activity.changes[0]?.to) : undefined;
  return comment ? <Said id={comment} /> : <LineTalk activity={activity} />;
}

function Said({ id }: { id: number }) {
  const { t } = useTranslation();
  const { data: comment } = useQuery(commentQuery(id));
  if (comment === undefined) return null;
  if (comment === null) return <Text c="dimmed">{t('communications.comment.deleted')}</Text>;
  return <CommentView comment={comment} />;
}

function LineTalk({ activity: { id, record } }: { activity: Activity }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { data: count = 0 } = useQuery(countQuery(id));
  if (!record) return null;
  const about = { record: `${record.type}:${record.id}`, activityId: id };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        classNames={{ root: classes.lineButton, section: classes.lineSign, label: classes.lineLabel }}
        title={t('communications.line.comment')}
        data-quiet={count === 0 || undefined}
        leftSection={<IconMessageCircle size={14} />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {count > 0 ? t('communications.line.comments', { count }) : t('communications.line.comment')}
      </Button>
      {opened && (
        <Stack gap="sm" className={classes.lineTalk}>
          <CommentBox about={about} autoFocus />
          {count > 0 && <CommentList about={about} />}
        </Stack>
      )}
    </>
  );
}
