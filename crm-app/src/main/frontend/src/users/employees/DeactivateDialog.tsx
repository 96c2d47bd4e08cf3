import { Alert, List, Modal, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '@/shared/activity/labels';
import type { Holdings, Ref, User } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { DialogForm } from '@/shared/forms/DialogForm';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { deactivateUser, holdingsQuery } from './queries';

interface Props {
  user: User;
  opened: boolean;
  onClose: () => void;
}

/** Ends a person's access and gives what they have open to somebody else. */
export function DeactivateDialog({ user, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('users.deactivate.title', { name: user.name })}>
      <DeactivateForm user={user} onClose={onClose} />
    </Modal>
  );
}

function DeactivateForm({ user, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const [successor, setSuccessor] = useState<Ref | null>(null);
  const [tried, setTried] = useState(false);
  const same = successor?.id === user.id;
  const holdings = useQuery(holdingsQuery(user.id));
  const deactivate = useMutation({
    mutationFn: (handOverToId: number) => deactivateUser(user.id, handOverToId),
    onSuccess: () => {
      onClose();
      notify.done(t('users.deactivate.done', { name: user.name }));
      void client.invalidateQueries();
    },
  });

  return (
    <DialogForm
      action={t('users.deactivate.action')}
      color="red.9"
      saving={deactivate.isPending}
      disabled={holdings.isPending}
      onSubmit={() => {
        setTried(true);
        if (successor && !same) deactivate.mutate(successor.id);
      }}
      onCancel={onClose}
    >
      <Text>{t('users.deactivate.text')}</Text>
      {holdings.isPending && <ListSkeleton />}
      <ProblemAlert error={holdings.error} />
      {holdings.data && <WhatHappens holdings={holdings.data} />}
      <ProblemAlert error={deactivate.error} />
      <PersonPicker
        label={t('users.deactivate.successor')}
        data-autofocus
        value={successor}
        onChange={setSuccessor}
        error={
          (tried && !successor && t('users.deactivate.successorNeeded')) || (same && t('users.deactivate.another'))
        }
      />
    </DialogForm>
  );
}

function WhatHappens({ holdings: { records, heads, supervises } }: { holdings: Holdings }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const labels = useLabels();
  const names = (groups: Ref[]) => groups.map(({ name }) => `«${name}»`).join(', ');
  if (records.length + heads.length + supervises.length === 0) {
    return <Alert color="gray">{t('users.deactivate.nothing')}</Alert>;
  }
  return (
    <Alert color="gray" title={t('users.deactivate.passes')}>
      <List size="sm">
        {records.map(({ recordType, count }) => (
          <List.Item key={recordType}>
            {t(`users.deactivate.records.${recordType as 'LEAD'}`, { defaultValue: labels.recordType(recordType) })}
            {': '}
            <strong>{formats.number(count)}</strong>
          </List.Item>
        ))}
        {heads.length > 0 && <List.Item>{t('users.deactivate.heads', { groups: names(heads) })}</List.Item>}
        {supervises.length > 0 && (
          <List.Item>{t('users.deactivate.supervises', { groups: names(supervises) })}</List.Item>
        )}
      </List>
    </Alert>
  );
}
