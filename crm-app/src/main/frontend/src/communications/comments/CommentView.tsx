import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshHistories } from '@/shared/activity/refresh';
import type { Comment } from '@/shared/api/types';
import { AttachedFiles } from '@/shared/files/AttachedFiles';
import { When } from '@/shared/formats/When';
import { useCanAll, useMe } from '@/shared/me';
import { pieces, readable } from '@/shared/mentions/mentions';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { useNotify } from '@/shared/ui/notify';
import { PersonName } from '@/shared/ui/PersonName';
import { CommentBox } from './CommentBox';
import classes from './Comments.module.css';
import { commentQuery, keys, removeComment } from './queries';

/** What was said, with what one may do about it; who said it and when stands above where the history says it already. */
export function CommentView({ comment, signed = false }: { comment: Comment; signed?: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const me = useMe();
  const canAll = useCanAll();
  const [doing, setDoing] = useState<'editing' | 'replying'>();
  const record = `${comment.record.type}:${comment.record.id}`;
  const about = { record, activityId: comment.activityId ?? undefined };
  const mine = comment.author?.id === me.id;

  const remove = async () => {
    try {
      await removeComment(comment);
    } catch (error) {
      notify.failed(error);
    }
    await client.invalidateQueries({ queryKey: keys.all });
    void refreshHistories(client);
  };

  if (doing === 'editing') {
    return (
      <CommentBox
        about={about}
        edited={comment}
        autoFocus
        onDone={() => setDoing(undefined)}
        onCancel={() => setDoing(undefined)}
      />
    );
  }
  return (
    <article
      className={classes.comment}
      aria-label={t('communications.comment.of', { name: comment.author?.name ?? '' })}
    >
      {signed && (
        <header className={classes.signature}>
          {comment.author && (
            <strong>
              <PersonName person={comment.author} />
            </strong>
          )}{' '}
          <When at={comment.createdAt} />
        </header>
      )}
      {comment.replyToId && <Quote id={comment.replyToId} />}
      <p className={classes.text}>
        {pieces(comment.text, comment.mentions).map((piece, index) =>
          'person' in piece ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
            <span key={index} className={classes.mention}>
              @{piece.person.name}
            </span>
          ) : (
            piece.text
          ),
        )}
        {comment.editedAt && <small className={classes.edited}> ({t('communications.comment.edited')})</small>}
      </p>
      <AttachedFiles files={comment.files} />
      <Group gap={2} className={classes.actions}>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setDoing('replying')}>
          {t('communications.comment.reply')}
        </Button>
        {mine && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setDoing('editing')}>
            {t('communications.comment.edit')}
          </Button>
        )}
        {(mine || canAll(comment.record.type, 'DELETE')) && (
          <ConfirmButton
            label={t('communications.comment.remove')}
            action={t('communications.comment.remove')}
            question={t('communications.comment.removeQuestion')}
            icon={<IconTrash size={14} />}
            onConfirm={remove}
          />
        )}
      </Group>
      {doing === 'replying' && (
        <CommentBox
          about={about}
          replyTo={comment}
          autoFocus
          onDone={() => setDoing(undefined)}
          onCancel={() => setDoing(undefined)}
        />
      )}
    </article>
  );
}

/** The beginning of the comment that is answered. */
function Quote({ id }: { id: number }) {
  const { t } = useTranslation();
  const { data: comment } = useQuery(commentQuery(id));
  if (!comment) return null;
  return (
    <blockquote className={classes.quote}>
      {t('communications.comment.replyTo', { name: comment.author?.name ?? '' })}
      <span>{readable(comment.text, comment.mentions)}</span>
    </blockquote>
  );
}
