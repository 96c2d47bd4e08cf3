import { Alert, Button, Group, Switch, Text } from '@mantine/core';
import { IconInfoCircle, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLastChangedBy } from '@/shared/activity/lastChange';
import type { Role } from '@/shared/api/types';
import { RestoredDraft } from '@/shared/drafts/RestoredDraft';
import { useCan } from '@/shared/me';
import { Card } from '@/shared/ui/Card';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { useNotify } from '@/shared/ui/notify';
import { EffectDialog } from './EffectDialog';
import { FieldRules } from './FieldRules';
import { NameDialog } from './NameDialog';
import { deleteRole, demandSecondFactor } from './queries';
import { RightsMatrix } from './RightsMatrix';
import classes from './Roles.module.css';
import { useRightsDraft } from './useRightsDraft';

/** The rights of one role; nothing is saved before it was shown what it does. */
export function RoleEditor({ role }: { role: Role }) {
  const { t } = useTranslation();
  const can = useCan();
  const { draft, saved, changed, overtaken, restored, version, set, clear } = useRightsDraft(role);
  const [reviewing, setReviewing] = useState(false);
  const readOnly = !can('ROLE', 'EDIT') || role.code === 'OWNER';

  return (
    <div className={classes.editor}>
      {restored && !overtaken && <RestoredDraft onDiscard={clear} />}
      {overtaken && <Overtaken role={role} onDiscard={clear} />}
      <Card title={role.name} actions={<RoleActions role={role} />}>
        {role.code === 'OWNER' && <Text c="dimmed">{t('roles.ownerHint')}</Text>}
        <Text c="dimmed">{t('roles.rightsHint')}</Text>
        <RightsMatrix role={role} draft={draft} saved={saved} readOnly={readOnly} onChange={set} />
      </Card>
      <SecondFactor role={role} waiting={changed} />
      <Card title={t('roles.fields')}>
        <Text c="dimmed">{t('roles.fieldsHint')}</Text>
        <FieldRules draft={draft} readOnly={readOnly} onChange={set} />
      </Card>
      {changed && (
        <div className={classes.bar}>
          <Button variant="default" onClick={clear}>
            {t('roles.undo')}
          </Button>
          <Button disabled={overtaken} onClick={() => setReviewing(true)}>
            {t('roles.review')}
          </Button>
        </div>
      )}
      {reviewing && !overtaken && (
        <EffectDialog
          role={role}
          version={version}
          draft={draft}
          saved={saved}
          onSaved={clear}
          onClose={() => setReviewing(false)}
        />
      )}
    </div>
  );
}

/** Others gave or took rights since one began: saving the whole would silently take theirs back. */
function Overtaken({ role, onDiscard }: { role: Role; onDiscard: () => void }) {
  const { t } = useTranslation();
  const who = useLastChangedBy('ROLE', role.id, true);
  return (
    <Alert color="yellow" variant="light" role="alert" icon={<IconInfoCircle size={18} />}>
      <Group justify="space-between" gap="xs">
        {who ? t('roles.overtakenBy', { who }) : t('roles.overtaken')}
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          {t('shared.draft.discard')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Whether the role's people may come in only with a second factor; saved by itself, once no other change waits to be. */
function SecondFactor({ role, waiting }: { role: Role; waiting: boolean }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const notify = useNotify();
  const demand = useMutation({
    mutationFn: (required: boolean) => demandSecondFactor(role, required),
    onError: notify.failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['roles'] }),
  });
  return (
    <Card title={t('roles.signIn')}>
      <Switch
        label={t('roles.secondFactor')}
        description={t('roles.secondFactorHint')}
        checked={role.secondFactorRequired}
        disabled={!can('ROLE', 'EDIT') || demand.isPending || waiting}
        onChange={({ currentTarget }) => demand.mutate(currentTarget.checked)}
      />
    </Card>
  );
}

function RoleActions({ role }: { role: Role }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [renaming, setRenaming] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteRole(role),
    onSuccess: () => navigate('/roles', { replace: true }),
    onError: notify.failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['roles'] }),
  });
  if (role.builtIn) return null;
  return (
    <Group gap={4} wrap="nowrap">
      {can('ROLE', 'EDIT') && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPencil size={14} />}
          onClick={() => setRenaming(true)}
        >
          {t('roles.rename')}
        </Button>
      )}
      {can('ROLE', 'DELETE') && (
        <ConfirmButton
          label={`${t('roles.delete')}: ${role.name}`}
          question={t('roles.deleteQuestion', { name: role.name })}
          action={t('roles.delete')}
          icon={<IconTrash size={16} />}
          onConfirm={() => remove.mutateAsync()}
        />
      )}
      {renaming && <NameDialog role={role} onClose={() => setRenaming(false)} />}
    </Group>
  );
}
