import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import type { LeadRequest, Ref } from '@/shared/api/types';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan, useMe } from '@/shared/me';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { createEntry, type EntryCard, type EntryKind, funnelsQuery, keys, useOwnCurrency } from '../entries';
import { ContactFields } from './ContactFields';
import { type ContactDraft, newContact, noContact } from './contactChoice';

interface Props {
  kind: EntryKind;
  funnelId?: number | undefined;
  stageId?: number | undefined;
  onCancel: () => void;
  onCreated: (card: EntryCard) => void;
}

interface Draft {
  title: string;
  funnelId: string | null;
  stageId: string | null;
  contact: ContactDraft;
  amount: string;
  currency: string | null;
  source: string;
  sourceDetail: string;
  comment: string;
  responsible: Ref | null;
}

const currencies = ['UAH', 'USD', 'EUR', 'PLN'];
const shownFields = ['title', 'funnelId', 'stageId', 'amount', 'source', 'sourceDetail', 'comment', 'responsibleId'];

/** Takes down a lead or deal; what is not said is the server's to choose. */
export function EntryForm({ kind, funnelId, stageId, onCancel, onCreated }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const client = useQueryClient();
  const { data: allFunnels = [] } = useQuery(funnelsQuery);
  const ownCurrency = useOwnCurrency();
  const entryKey = useIdempotencyKey();
  const contactKey = useIdempotencyKey();
  const madeContact = useRef<Ref>(undefined);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [draft, setDraft] = useState<Draft>({
    title: '',
    funnelId: funnelId ? String(funnelId) : null,
    stageId: stageId ? String(stageId) : null,
    contact: noContact,
    amount: '',
    currency: null,
    source: '',
    sourceDetail: '',
    comment: '',
    responsible: { id: me.id, name: me.name },
  });

  const change = (changed: Partial<Draft>) => {
    setDraft((present) => ({ ...present, ...changed }));
    // What was refused is another request once it is changed.
    if (error) entryKey.renew();
    if ('contact' in changed) {
      madeContact.current = undefined;
      contactKey.renew();
    }
  };
  const funnels = allFunnels.filter((funnel) => funnel.kind === kind);
  const funnel =
    funnels.find(({ id }) => String(id) === draft.funnelId) ?? funnels.find(({ isDefault }) => isDefault) ?? funnels[0];
  const stages = funnel?.stages.filter((stage) => stage.kind !== 'LOST') ?? [];
  const fields = error instanceof ApiError ? error.fields : {};

  const contactOf = async (): Promise<Ref | null> => {
    const request = newContact(draft.contact);
    if (!request) return draft.contact.mode === 'known' ? draft.contact.known : null;
    if (madeContact.current) return madeContact.current;
    const made = await answer(api.POST('/api/v1/contacts', { body: request, headers: contactKey.headers() }));
    madeContact.current = { id: made.id, name: made.name };
    return madeContact.current;
  };

  const save = async () => {
    setSaving(true);
    setError(undefined);
    try {
      const contact = await contactOf();
      const card = await createEntry(kind, requestOf(draft, funnel?.id, contact, ownCurrency), entryKey.headers());
      entryKey.renew();
      client.setQueryData(keys.card(kind, card.id), card);
      void client.invalidateQueries({ queryKey: ['deals', 'list'] });
      onCreated(card);
    } catch (refusal) {
      setError(refusal);
      setSaving(false);
    }
  };

  return (
    <FieldsOf recordType={kind}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving) void save();
        }}
      >
        <Stack gap="sm">
          <ProblemAlert error={error} shownFields={[...shownFields, 'firstName', 'lastName', 'phones.0.number']} />
          <TextInput
            label={t('shared.fields.title')}
            placeholder={t(`deals.create.titleHint.${kind}`)}
            maxLength={255}
            data-autofocus
            value={draft.title}
            error={fields.title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <ContactFields
            value={draft.contact}
            errors={{ firstName: fields.firstName, lastName: fields.lastName, phone: fields['phones.0.number'] }}
            onChange={(contact) => change({ contact })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('shared.fields.funnel')}
              allowDeselect={false}
              data={funnels.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={funnel ? String(funnel.id) : null}
              error={fields.funnelId}
              onChange={(value) => change({ funnelId: value, stageId: null })}
            />
            <Select
              label={t('shared.fields.stage')}
              allowDeselect={false}
              data={stages.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={draft.stageId ?? (stages[0] ? String(stages[0].id) : null)}
              error={fields.stageId}
              onChange={(value) => change({ stageId: value })}
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
                  value={draft.amount}
                  error={fields.amount}
                  onChange={(value) => change({ amount: String(value) })}
                />
                <Select
                  aria-label={t('deals.create.currency')}
                  w={84}
                  allowDeselect={false}
                  data={currencies.includes(ownCurrency) ? currencies : [ownCurrency, ...currencies]}
                  value={draft.currency ?? ownCurrency}
                  onChange={(value) => change({ currency: value })}
                />
              </Group>
            </IfChangeable>
            <PersonPicker
              label={t('shared.fields.responsible')}
              disabled={!can(kind, 'ASSIGN')}
              value={draft.responsible}
              error={fields.responsibleId}
              onChange={(responsible) => change({ responsible })}
            />
            <IfChangeable field="source">
              <TextInput
                label={t('shared.fields.source')}
                maxLength={100}
                value={draft.source}
                error={fields.source}
                onChange={({ currentTarget }) => change({ source: currentTarget.value })}
              />
            </IfChangeable>
            <IfChangeable field="sourceDetail">
              <TextInput
                label={t('shared.fields.sourceDetail')}
                maxLength={255}
                value={draft.sourceDetail}
                error={fields.sourceDetail}
                onChange={({ currentTarget }) => change({ sourceDetail: currentTarget.value })}
              />
            </IfChangeable>
          </SimpleGrid>
          <IfChangeable field="comment">
            <Textarea
              label={t('shared.fields.comment')}
              autosize
              minRows={2}
              maxRows={8}
              value={draft.comment}
              error={fields.comment}
              onChange={({ currentTarget }) => change({ comment: currentTarget.value })}
            />
          </IfChangeable>
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {t('shared.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FieldsOf>
  );
}

function requestOf(
  draft: Draft,
  funnelId: number | undefined,
  contact: Ref | null,
  ownCurrency: string,
): LeadRequest {
  return {
    ...given('title', draft.title),
    ...given('source', draft.source),
    ...given('sourceDetail', draft.sourceDetail),
    ...given('comment', draft.comment),
    ...(funnelId === undefined ? {} : { funnelId }),
    ...(draft.stageId ? { stageId: Number(draft.stageId) } : {}),
    ...(contact ? { contactId: contact.id } : {}),
    ...(draft.amount.trim()
      ? { amount: { amount: draft.amount.trim(), currency: draft.currency ?? ownCurrency } }
      : {}),
    ...(draft.responsible ? { responsibleId: draft.responsible.id } : {}),
  };
}

function given(name: string, text: string): Record<string, string> {
  return text.trim() ? { [name]: text.trim() } : {};
}
