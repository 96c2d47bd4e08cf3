import { Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { GroupNode, Ref } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { useChange, useRefusal } from '@/shared/records/useChange';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { createGroup, type GroupRequest, groups as groupCalls } from './queries';
import { type Editing, possibleParents } from './tree';

interface Props {
  editing: Editing | null;
  groups: GroupNode[];
  onClose: () => void;
}

export function GroupDialog({ editing, groups, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={editing !== null}
      onClose={onClose}
      title={t(editing && 'group' in editing ? 'users.structure.change' : 'users.structure.create')}
    >
      {editing && <GroupForm editing={editing} groups={groups} onClose={onClose} />}
    </Modal>
  );
}

function GroupForm({ editing, groups, onClose }: Props & { editing: Editing }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const group = 'group' in editing ? editing.group : undefined;
  // Once saving was refused, it is what others wrote that one saves over.
  const [seen, setSeen] = useState<Seen | undefined>(group);
  const parent = 'group' in editing ? editing.group.parent?.id : editing.parentId;
  const [name, setName] = useState(group?.name ?? '');
  const [parentId, setParentId] = useState(parent ? String(parent) : null);
  const [head, setHead] = useState<Ref | null>(group?.head ?? null);
  const [tried, setTried] = useState(false);

  const change = useChange(groupCalls);
  const refusalOf = useRefusal();
  const save = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), parentId: parentId ? Number(parentId) : null, headId: head?.id ?? null };
      if (!seen) return void (await createGroup(body, key.headers(body)));
      const patch = changed(seen, body);
      const outcome = await change(seen, Object.keys(patch), (present) => groupCalls.change(present, patch));
      setSeen(outcome.record);
      if (outcome.refusal) throw refusalOf(outcome);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['groups'] });
      onClose();
    },
  });

  return (
    <DialogForm
      action={t('shared.save')}
      saving={save.isPending}
      onSubmit={() => {
        setTried(true);
        if (name.trim()) save.mutate();
      }}
      onCancel={onClose}
    >
      <ProblemAlert error={save.error} />
      <TextInput
        label={t('shared.fields.name')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={tried && !name.trim() && t('shared.errors.needed')}
        data-autofocus
      />
      <Select
        label={t('shared.fields.parent')}
        data={possibleParents(groups, group?.id)}
        value={parentId}
        onChange={setParentId}
        clearable
        searchable
      />
      <PersonPicker label={t('shared.fields.head')} value={head} onChange={setHead} clearable />
    </DialogForm>
  );
}

type Seen = Pick<GroupNode, 'id' | 'version' | 'name' | 'parent' | 'head'>;

/** Only what was changed here: the rest may have been changed by others meanwhile. */
function changed(group: Seen, { name, parentId, headId }: GroupRequest): Partial<GroupRequest> {
  return {
    ...(name === group.name ? {} : { name }),
    ...(parentId === (group.parent?.id ?? null) ? {} : { parentId }),
    ...(headId === (group.head?.id ?? null) ? {} : { headId }),
  };
}
