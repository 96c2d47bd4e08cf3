import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupNode } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import { canMove, type Move, nameOf, nowhere, type Place, possibleParents } from './tree';

interface Props {
  what: Place | null;
  groups: GroupNode[];
  onMove: (move: Move) => void;
  onClose: () => void;
}

const top = 'top';

/** Asks where a person or a department goes, for those who do not drag. */
export function MoveDialog({ what, groups, onMove, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={what !== null}
      onClose={onClose}
      title={what && t('users.structure.moveTitle', { name: nameOf(what) })}
    >
      {what && <Destination what={what} groups={groups} onMove={onMove} onClose={onClose} />}
    </Modal>
  );
}

function Destination({ what, groups, onMove, onClose }: Props & { what: Place }) {
  const { t } = useTranslation();
  const [value, setValue] = useState<string | null>(null);
  const toId = (chosen: string) => (chosen === top ? null : Number(chosen));
  const choices = [
    what.kind === 'group'
      ? { value: top, label: t('users.structure.top') }
      : { value: String(nowhere), label: t('users.structure.without') },
    ...possibleParents(
      groups.filter(({ id }) => id !== nowhere),
      what.kind === 'group' ? what.group.id : undefined,
    ),
  ].filter((choice) => canMove({ what, toId: toId(choice.value) }));
  return (
    <DialogForm
      action={t('users.structure.move')}
      saving={false}
      disabled={value === null}
      onSubmit={() => {
        if (value === null) return;
        onMove({ what, toId: toId(value) });
        onClose();
      }}
      onCancel={onClose}
    >
      <Select
        label={t('users.structure.moveTo')}
        data={choices}
        value={value}
        onChange={setValue}
        searchable
        nothingFoundMessage={t('shared.list.nothingFound')}
        data-autofocus
      />
    </DialogForm>
  );
}
