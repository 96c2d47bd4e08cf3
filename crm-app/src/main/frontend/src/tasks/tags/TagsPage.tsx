import { Button, ColorInput, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import type { Tag } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import type { Column } from '@/shared/list/columns';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { keepRecord } from '@/shared/records/calls';
import { useChange, useRefusal } from '@/shared/records/useChange';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { colours } from '../colours';
import { ColourMark } from '../marks';
import { createTag, tagList, tags } from '../queries';
import { usePutInList } from './usePutInList';

/** The company's tags: made, renamed, coloured, put into the bin. */
export function TagsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const list = useRecordList(tagList);
  const [edited, setEdited] = useState<Tag | 'new'>();
  return (
    <ListPage
      list={list}
      title={t('tasks.tags.title')}
      back="/tasks"
      types={['TAG']}
      columns={useColumns(list.inBin, setEdited)}
      searchLabel={t('tasks.tags.search')}
      binned={(record) => ({ calls: tags, record, responsibleId: undefined })}
      create={
        can('TAG', 'CREATE') && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
            {t('tasks.tags.add')}
          </Button>
        )
      }
      empty={{ title: t('tasks.tags.empty'), hint: t('tasks.tags.emptyHint') }}
    >
      {edited && (
        <TagDialog
          key={edited === 'new' ? 0 : edited.id}
          {...(edited === 'new' ? {} : { tag: edited })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </ListPage>
  );
}

function useColumns(bin: boolean, edit: (tag: Tag) => void): Column<Tag>[] {
  const { t } = useTranslation();
  const can = useCan();
  const putIn = usePutInList(tags);
  return useMemo<Column<Tag>[]>(
    () => [
      {
        key: 'name',
        title: t('shared.fields.name'),
        width: 300,
        sortable: true,
        render: (tag) => <ColourMark of={tag} />,
      },
      ...(bin
        ? []
        : [
            {
              key: 'actions',
              title: t('shared.moreActions'),
              width: 240,
              render: (tag: Tag) => (
                <Button.Group>
                  {can('TAG', 'EDIT') && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('shared.edit.field', { name: tag.name })}
                      onClick={() => edit(tag)}
                    >
                      {t('shared.edit.action')}
                    </Button>
                  )}
                  {can('TAG', 'DELETE') && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`${t('shared.delete')}: ${tag.name}`}
                      onClick={() => void putIn(tag)}
                    >
                      {t('shared.delete')}
                    </Button>
                  )}
                </Button.Group>
              ),
            },
          ]),
    ],
    [t, bin, can, edit, putIn],
  );
}

function TagDialog({ tag, onClose }: { tag?: Tag; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const change = useChange(tags);
  const refusalOf = useRefusal();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const form = useForm({
    initialValues: { name: tag?.name ?? '', colour: tag?.colour ?? (colours[0] as string) },
    validate: { name: (name) => (name.trim() ? null : t('shared.errors.needed')) },
  });
  const send = async () => {
    if (form.validate().hasErrors) return;
    setSaving(true);
    setProblem(undefined);
    const body = { name: form.values.name.trim(), colour: form.values.colour };
    try {
      if (tag) {
        const outcome = await change(tag, ['name', 'colour'], (present) => tags.change(present, body));
        if (outcome.refusal) throw refusalOf(outcome);
      } else {
        void keepRecord(client, tags, await createTag(body, key.headers(body)));
      }
      onClose();
    } catch (refusal) {
      if (refusal instanceof ApiError) form.setErrors(refusal.fields);
      setProblem(refusal);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={tag ? t('shared.edit.field', { name: tag.name }) : t('tasks.tags.new')}>
      <DialogForm
        action={t(tag ? 'shared.save' : 'shared.create')}
        saving={saving}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <TextInput
          label={t('shared.fields.name')}
          data-autofocus
          withAsterisk
          maxLength={50}
          {...form.getInputProps('name')}
        />
        <ColorInput label={t('tasks.fields.colour')} swatches={[...colours]} {...form.getInputProps('colour')} />
        <ProblemAlert error={problem} shownFields={['name', 'colour']} />
      </DialogForm>
    </Modal>
  );
}
