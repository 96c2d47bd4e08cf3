import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { isStale } from '@/shared/api/problem';
import type { GroupNode, Ref } from '@/shared/api/types';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { Editing } from './StructurePage';
import { groupKey, placesOf, possibleParents } from './tree';

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
      closeButtonProps={{ 'aria-label': t('shared.close') }}
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
  const parent = 'group' in editing ? editing.group.parent?.id : editing.parentId;
  const [name, setName] = useState(group?.name ?? '');
  const [parentId, setParentId] = useState(parent ? String(parent) : null);
  const [head, setHead] = useState<Ref | null>(group?.head ?? null);
  const [tried, setTried] = useState(false);

  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), parentId: parentId ? Number(parentId) : null, headId: head?.id ?? null };
      const present = group && placesOf(groups).get(groupKey(group.id));
      return group
        ? answer(
            api.PATCH('/api/v1/groups/{id}', {
              params: { path: { id: group.id } },
              body: changed(group, body),
              // Another's change may have come since the dialog was opened.
              headers: ifMatch(present?.kind === 'group' ? present.group.version : group.version),
            }),
          )
        : answer(api.POST('/api/v1/groups', { body, headers: key.headers() }));
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['groups'] });
      onClose();
    },
    onError: (error) => isStale(error) && client.invalidateQueries({ queryKey: ['groups'] }),
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim()) save.mutate();
      }}
    >
      <Stack>
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
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('shared.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Body {
  name: string;
  parentId: number | null;
  headId: number | null;
}

/** Only what was changed here: the rest may have been changed by others meanwhile. */
function changed(group: GroupNode, { name, parentId, headId }: Body): Partial<Body> {
  return {
    ...(name === group.name ? {} : { name }),
    ...(parentId === (group.parent?.id ?? null) ? {} : { parentId }),
    ...(headId === (group.head?.id ?? null) ? {} : { headId }),
  };
}
