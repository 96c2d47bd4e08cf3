import { Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import type { Role } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { choices } from '../queries';
import { draftOf, requestOf } from './draft';
import { changeRole, createRole, setRights } from './queries';

interface Props {
  /** The role to rename; without it a new one is made. */
  role?: Role;
  /** The roles whose rights a new one may begin with. */
  roles?: Role[];
  onClose: () => void;
}

export function NameDialog({ role, roles = [], onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const [name, setName] = useState(role?.name ?? '');
  const [like, setLike] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim() };
      if (role) return changeRole(role, body);
      const made = await createRole(body, key.headers());
      const model = roles.find(({ id }) => String(id) === like);
      if (model) await setRights(made, requestOf(draftOf(model)));
      return made;
    },
    onSuccess: ({ id }) => {
      key.renew();
      onClose();
      void navigate(`/roles/${id}`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['roles'] }),
  });
  const refused = save.error instanceof ApiError ? save.error.fields.name : undefined;

  return (
    <Modal opened onClose={onClose} title={t(role ? 'roles.rename' : 'roles.create')}>
      <DialogForm
        action={t(role ? 'shared.save' : 'shared.create')}
        saving={save.isPending}
        onSubmit={() => {
          setTried(true);
          if (name.trim()) save.mutate();
        }}
        onCancel={onClose}
      >
        <ProblemAlert error={save.error} shownFields={['name']} />
        <TextInput
          label={t('shared.fields.name')}
          maxLength={100}
          value={name}
          data-autofocus
          error={refused ?? (tried && !name.trim() && t('shared.errors.needed'))}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {!role && (
          <Select
            label={t('roles.like')}
            placeholder={t('roles.likeNobody')}
            data={choices(roles)}
            value={like}
            onChange={setLike}
            clearable
          />
        )}
      </DialogForm>
    </Modal>
  );
}
