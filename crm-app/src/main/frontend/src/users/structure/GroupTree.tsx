import { ActionIcon, Anchor, Badge, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ifMatch } from '@/shared/api/client';
import type { GroupNode } from '@/shared/api/types';
import { useCan } from '@/shared/me';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { useNotify } from '@/shared/ui/notify';
import { PersonAvatar } from '@/shared/ui/PersonAvatar';
import classes from './GroupTree.module.css';
import type { Editing } from './StructurePage';

interface Props {
  groups: GroupNode[];
  onEdit: (editing: Editing) => void;
}

export function GroupTree({ groups, onEdit }: Props) {
  return (
    <ul className={classes.tree}>
      {groups.map((group) => (
        <li key={group.id}>
          <GroupCard group={group} onEdit={onEdit} />
          {group.children.length > 0 && <GroupTree groups={group.children} onEdit={onEdit} />}
        </li>
      ))}
    </ul>
  );
}

function GroupCard({ group, onEdit }: { group: GroupNode; onEdit: Props['onEdit'] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.group}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs">
          <Title order={2}>{group.name}</Title>
          <Badge variant="light" color="gray">
            {t('users.structure.people', { count: group.members.length })}
          </Badge>
        </Group>
        <GroupActions group={group} onEdit={onEdit} />
      </Group>
      {group.head && (
        <Text c="dimmed">
          {t('shared.fields.head')}:{' '}
          <Anchor component={Link} to={`/employees/${group.head.id}`}>
            {group.head.name}
          </Anchor>
        </Text>
      )}
      {group.members.length > 0 && (
        <ul className={classes.members}>
          {group.members.map((member) => (
            <li key={member.id}>
              <PersonAvatar person={member} size={24} />
              <Anchor component={Link} to={`/employees/${member.id}`}>
                {member.name}
              </Anchor>
              <Text span size="xs" c="dimmed">
                {member.role.name}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function GroupActions({ group, onEdit }: { group: GroupNode; onEdit: Props['onEdit'] }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const notify = useNotify();
  const remove = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/groups/{id}', { params: { path: { id: group.id } }, headers: ifMatch(group.version) }),
    onError: notify.failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['groups'] }),
  });
  return (
    <Group gap={4} wrap="nowrap">
      {can('GROUP', 'CREATE') && (
        <Tooltip label={t('users.structure.createInside')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('users.structure.createInside')}: ${group.name}`}
            onClick={() => onEdit({ parentId: group.id })}
          >
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {can('GROUP', 'EDIT') && (
        <Tooltip label={t('users.structure.change')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('users.structure.change')}: ${group.name}`}
            onClick={() => onEdit({ group })}
          >
            <IconPencil size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {can('GROUP', 'DELETE') && group.members.length === 0 && group.children.length === 0 && (
        <ConfirmButton
          label={`${t('shared.delete')}: ${group.name}`}
          question={t('users.structure.deleteQuestion', { name: group.name })}
          action={t('shared.delete')}
          icon={<IconTrash size={16} />}
          onConfirm={() => remove.mutateAsync()}
        />
      )}
    </Group>
  );
}
