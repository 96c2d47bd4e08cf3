import { Group, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ref } from '@/shared/api/types';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan, useMe } from '@/shared/me';
import { CreateDialog, CreateForm } from '@/shared/records/CreateDialog';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { useCreate } from '@/shared/records/useCreate';
import { useNotify } from '@/shared/ui/notify';
import {
  callsFor,
  cardPath,
  createEntry,
  type EntryCard,
  type EntryKind,
  entryName,
  funnelsQuery,
  useOwnCurrency,
} from '../queries';
import { ContactFields } from './ContactFields';
import { noContact } from './contactChoice';
import { blankEntry, type EntryDraft, entryFaults, entryRequest, placeErrors } from './entryDraft';
import { useContactOf } from './useContactOf';

interface Props {
  kind: EntryKind;
  funnelId?: number | undefined;
  stageId?: number | undefined;
  /** For whom it is, when one comes from their card. */
  contact?: Ref | undefined;
  /** As a dialog over a board, which gets what was made; otherwise it is a part of a page. */
  over?: { onClose: () => void; onCreated: (card: EntryCard) => void };
}

const currencies = ['UAH', 'USD', 'EUR', 'PLN'];
const choices = (records: { id: number; name: string }[]) =>
  records.map(({ id, name }) => ({ value: String(id), label: name }));

/** Takes down a lead or deal; what is not said is the server's to choose. */
export function EntryForm({ kind, funnelId, stageId, contact: known, over }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const notify = useNotify();
  const { data: allFunnels = [] } = useQuery(funnelsQuery);
  const ownCurrency = useOwnCurrency();
  const contactOf = useContactOf();
  const title = useRef<HTMLInputElement>(null);
  // Where one clicked to make it counts for more than where an earlier draft was to go.
  const place = funnelId ? { funnelId: String(funnelId), stageId: stageId ? String(stageId) : null } : {};
  const form = useForm<EntryDraft>({
    initialValues: { ...blankEntry({ id: me.id, name: me.name }, known), ...place },
    validate: (draft) => {
      const faults = entryFaults(draft);
      return {
        title: faults.title && t(`deals.create.faults.${faults.title}`),
        contact: faults.contact && t(`deals.create.faults.${faults.contact}`),
      };
    },
  });
  const draft = form.values;
  const funnels = allFunnels.filter((funnel) => funnel.kind === kind);
  const funnel =
    funnels.find(({ id }) => String(id) === draft.funnelId) ?? funnels.find(({ isDefault }) => isDefault) ?? funnels[0];
  // A lead is won by a deal, and nothing begins lost.
  const stages =
    funnel?.stages.filter((stage) => stage.kind === 'OPEN' || (kind === 'DEAL' && stage.kind === 'WON')) ?? [];
  const stage = stages.find(({ id }) => String(id) === draft.stageId) ?? stages[0];

  const creation = useCreate({
    calls: callsFor({ kind }),
    form,
    of: known && `CONTACT:${known.id}`,
    restore: (kept) => ({ ...kept, contact: { ...noContact, ...kept.contact }, ...place }),
    send: async (values, headers) => {
      const contact = await contactOf(values.contact);
      const chosen = { ...values, stageId: stage ? String(stage.id) : null, currency: values.currency ?? ownCurrency };
      return createEntry(kind, entryRequest(chosen, funnel?.id, contact), headers);
    },
    place: placeErrors,
    nameOf: entryName,
    ...(over
      ? {
          close: over.onClose,
          onMade: (card: EntryCard) => {
            over.onCreated(card);
            over.onClose();
            notify.done(t('shared.created', { name: entryName(card) }), { open: cardPath(card) });
          },
        }
      : {}),
  });

  useEffect(() => title.current?.focus(), []);
  const text = (name: 'source' | 'sourceDetail', maxLength: number) => (
    <IfChangeable field={name}>
      <TextInput label={t(`shared.fields.${name}`)} maxLength={maxLength} {...form.getInputProps(name)} />
    </IfChangeable>
  );

  const fields = (
    <>
      <TextInput
        label={t('shared.fields.title')}
        placeholder={t(`deals.create.titleHint.${kind}`)}
        maxLength={255}
        data-autofocus
        ref={title}
        {...form.getInputProps('title')}
      />
      <ContactFields
        value={draft.contact}
        errors={form.errors as Record<string, string>}
        onChange={(contact) => {
          form.setValues({ contact });
          // Whom it is for says enough without a title.
          for (const field of ['title', 'contact', 'firstName', 'lastName', 'phone', 'email']) {
            form.clearFieldError(field);
          }
        }}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('shared.fields.funnel')}
          allowDeselect={false}
          data={choices(funnels)}
          {...form.getInputProps('funnelId')}
          value={funnel ? String(funnel.id) : null}
          onChange={(value) => form.setValues({ funnelId: value, stageId: null })}
        />
        <Select
          label={t('shared.fields.stage')}
          allowDeselect={false}
          data={choices(stages)}
          {...form.getInputProps('stageId')}
          value={stage ? String(stage.id) : null}
        />
        <IfChangeable field="amount">
          <Group gap="xs" wrap="nowrap" align="flex-end">
            <NumberInput
              label={t('shared.fields.amount')}
              flex={1}
              hideControls
              min={0}
              decimalScale={2}
              thousandSeparator=" "
              decimalSeparator=","
              allowedDecimalSeparators={[',', '.']}
              {...form.getInputProps('amount')}
              onChange={(value) => form.setFieldValue('amount', String(value))}
            />
            <Select
              aria-label={t('deals.create.currency')}
              w={84}
              allowDeselect={false}
              data={currencies.includes(ownCurrency) ? currencies : [ownCurrency, ...currencies]}
              {...form.getInputProps('currency')}
              value={draft.currency ?? ownCurrency}
            />
          </Group>
        </IfChangeable>
        <PersonPicker
          label={t('shared.fields.responsible')}
          disabled={!can(kind, 'ASSIGN')}
          {...form.getInputProps('responsible')}
          value={draft.responsible}
        />
        {text('source', 100)}
        {text('sourceDetail', 255)}
      </SimpleGrid>
      <IfChangeable field="comment">
        <Textarea
          label={t('shared.fields.comment')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('comment')}
        />
      </IfChangeable>
    </>
  );
  return (
    <FieldsOf recordType={kind}>
      {over ? (
        <CreateDialog title={t(`deals.create.${kind}`)} creation={creation}>
          {fields}
        </CreateDialog>
      ) : (
        <CreateForm creation={creation}>{fields}</CreateForm>
      )}
    </FieldsOf>
  );
}
