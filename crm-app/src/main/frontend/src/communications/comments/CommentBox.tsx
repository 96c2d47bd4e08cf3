import { ActionIcon, Button, FileButton, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshHistories } from '@/shared/activity/refresh';
import { uploadFile } from '@/shared/api/files';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Comment, Ref } from '@/shared/api/types';
import { useDraft } from '@/shared/drafts/useDraft';
import { type AttachedFile, AttachedFiles } from '@/shared/files/AttachedFiles';
import { MentionInput } from '@/shared/mentions/MentionInput';
import { readable, tokens } from '@/shared/mentions/mentions';
import { sendChange } from '@/shared/records/change';
import { useRefusal } from '@/shared/records/useChange';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import classes from './Comments.module.css';
import { type About, changeComment, createComment, keepComment, readComment } from './queries';

const mostFiles = 20;

interface Props {
  about: About;
  /** The comment that is answered. */
  replyTo?: Comment;
  /** The comment that is edited instead of writing a new one. */
  edited?: Comment;
  autoFocus?: boolean;
  onDone?: () => void;
  onCancel?: () => void;
}

interface Written {
  text: string;
  people: Ref[];
  files: AttachedFile[];
}

/** What is written of each record, line, answer and edit is kept apart. */
function draftName(about: About, replyTo?: Comment, edited?: Comment): string {
  if (edited) return `comment edit ${edited.id}`;
  return ['comment', about.record, about.activityId ?? '', replyTo?.id ?? ''].join(' ');
}

/** Where a comment is written: text with people mentioned, and files by button or drop. */
export function CommentBox({ about, replyTo, edited, autoFocus = false, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const key = useIdempotencyKey();
  const refusalOf = useRefusal();
  const draft = useDraft<Written>(draftName(about, replyTo, edited), {
    text: edited ? readable(edited.text, edited.mentions) : '',
    people: edited?.mentions.map(({ id, name }) => ({ id, name })) ?? [],
    files: edited?.files.map(({ id, name }) => ({ id, name })) ?? [],
  });
  const { text, people, files } = draft.value;
  const [over, setOver] = useState(false);

  const attach = useMutation({
    mutationFn: async (chosen: File[]) => {
      for (const file of chosen) {
        const id = await uploadFile(file);
        draft.set((present) => ({ ...present, files: [...present.files, { id, name: file.name }] }));
      }
    },
    onError: notify.failed,
  });

  const send = useMutation({
    mutationFn: async () => {
      const content = { text: tokens(text, people), fileIds: files.map(({ id }) => id) };
      if (!edited) {
        const { record, activityId } = about;
        return createComment({ ...content, record, activityId, replyToId: replyTo?.id }, key.headers());
      }
      const outcome = await sendChange(
        edited,
        Object.keys(content),
        (present) => changeComment(present, content),
        () => readComment(edited.id),
      );
      if (!outcome.refusal) return outcome.record;
      // What others wrote is what one saves over when one does so again.
      keepComment(client, outcome.record);
      throw refusalOf(outcome, (comment) => readable(comment.text, comment.mentions));
    },
    onSuccess: (comment) => {
      keepComment(client, comment);
      if (!edited && comment.activityId === null) void refreshHistories(client);
      const notTold = comment.mentions.filter(({ mayRead }) => !mayRead).map(({ name }) => name);
      if (notTold.length > 0) notify.warned(t('communications.comment.notTold', { names: notTold.join(', ') }));
      key.renew();
      draft.clear();
      onDone?.();
    },
  });

  const take = (chosen: File[]) => {
    if (files.length + chosen.length > mostFiles) {
      notify.warned(t('communications.box.tooMany', { count: mostFiles }));
    } else if (chosen.length > 0) {
      attach.mutate(chosen);
    }
  };
  const cancel =
    onCancel &&
    (() => {
      draft.clear();
      onCancel();
    });
  const ready = text.trim() !== '' && !attach.isPending && !send.isPending;
  const submit = () => {
    if (ready) send.mutate();
  };

  return (
    <form
      className={classes.box}
      data-over={over || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <Stack gap="xs">
        <MentionInput
          label={t('communications.box.label')}
          placeholder={t('communications.box.placeholder')}
          value={text}
          autoFocus={autoFocus}
          onChange={(typed) => draft.set((present) => ({ ...present, text: typed }))}
          onMention={(person) =>
            draft.set((present) => ({
              ...present,
              people: [...present.people.filter(({ id }) => id !== person.id), person],
            }))
          }
          onSubmit={submit}
          onCancel={cancel}
        />
        <AttachedFiles
          files={files}
          onRemove={(file) =>
            draft.set((present) => ({ ...present, files: present.files.filter(({ id }) => id !== file.id) }))
          }
        />
        <ProblemAlert error={send.error} />
        <Group gap="xs">
          <FileButton multiple onChange={take}>
            {(button) => (
              <Tooltip label={t('communications.box.attach')}>
                <ActionIcon
                  {...button}
                  variant="subtle"
                  color="gray"
                  size={30}
                  loading={attach.isPending}
                  aria-label={t('communications.box.attach')}
                >
                  <IconPaperclip size={18} />
                </ActionIcon>
              </Tooltip>
            )}
          </FileButton>
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('communications.box.hint')}
          </Text>
          <Group gap="xs" ml="auto">
            {cancel && (
              <Button variant="default" size="xs" onClick={cancel}>
                {t('shared.cancel')}
              </Button>
            )}
            <Button type="submit" variant="light" size="xs" loading={send.isPending} disabled={!ready}>
              {t(edited ? 'communications.box.save' : 'communications.box.send')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
