import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import type { Ref } from '@/shared/api/types';
import { RestoredDraft } from '@/shared/drafts/RestoredDraft';
import { useDraft } from '@/shared/drafts/useDraft';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan, useMe } from '@/shared/me';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { createEntry, type EntryCard, type EntryKind, funnelsQuery, keys, useOwnCurrency } from '../entries';
import { ContactFields } from './ContactFields';
import { newContact, noContact } from './contactChoice';
import { blankEntry, draftName, type EntryDraft, entryFaults, entryRequest } from './entryDraft';

interface Props {
  kind: EntryKind;
  funnelId?: number | undefined;
  stageId?: number | undefined;
  /** For whom it is, when one comes from their card. */
  contact?: Ref | undefined;
  onCancel: () => void;
  onCreated: (card: EntryCard) => void;
}

const currencies = ['UAH', 'USD', 'EUR', 'PLN'];
const shownFields = ['title', 'funnelId', 'stageId', 'amount', 'source', 'sourceDetail', 'comment', 'responsibleId'];

/** Takes down a lead or deal; what is not said is the server's to choose. What is typed is kept until it is saved. */
export function EntryForm({ kind, funnelId, stageId, contact: known, onCancel, onCreated }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const client = useQueryClient();
  const { data: allFunnels = [] } = useQuery(funnelsQuery);
  const ownCurrency = useOwnCurrency();
  const entryKey = useIdempotencyKey();
  const contactKey = useIdempotencyKey();
  const madeContact = useRef<Ref>(undefined);
  const title = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState(false);
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<unknown>();
  const kept = useDraft(draftName(kind, known), blankEntry({ id: me.id, name: me.name }, known));
  // Where one clicked to make it counts for more than where an earlier draft was to go.
  const [place, setPlace] = useState({ funnelId, stageId });
  const draft: EntryDraft = {
    ...kept.value,
    contact: { ...noContact, ...kept.value.contact },
    ...(place.funnelId
      ? { funnelId: String(place.funnelId), stageId: place.stageId ? String(place.stageId) : null }
      : {}),
  };

  useEffect(() => title.current?.focus(), []);

  const change = (changed: Partial<EntryDraft>) => {
    kept.set((present) => ({ ...present, ...changed }));
    // What was refused is another request once it is changed.
    if (error) entryKey.renew();
    if ('contact' in changed) {
      madeContact.current = undefined;
      contactKey.renew();
    }
  };
  const goTo = (to: Pick<EntryDraft, 'funnelId' | 'stageId'>) => {
    setPlace({ funnelId: undefined, stageId: undefined });
    change(to);
  };
  const funnels = allFunnels.filter((funnel) => funnel.kind === kind);
  const funnel =
    funnels.find(({ id }) => String(id) === draft.funnelId) ?? funnels.find(({ isDefault }) => isDefault) ?? funnels[0];
  // A lead is won by a deal, and nothing begins lost.
  const stages =
    funnel?.stages.filter((stage) => stage.kind === 'OPEN' || (kind === 'DEAL' && stage.kind === 'WON')) ?? [];
  const stage = stages.find(({ id }) => String(id) === draft.stageId) ?? stages[0];
  const fields = error instanceof ApiError ? error.fields : {};
  const faults = checked ? entryFaults(draft) : {};

  const contactOf = async (): Promise<Ref | null> => {
    const request = newContact(draft.contact);
    if (!request) return draft.contact.mode === 'known' ? draft.contact.known : null;
    if (madeContact.current) return madeContact.current;
    const made = await answer(api.POST('/api/v1/contacts', { body: request, headers: contactKey.headers() }));
    madeContact.current = { id: made.id, name: made.name };
    return madeContact.current;
  };

  const save = async () => {
    setChecked(true);
    if (Object.keys(entryFaults(draft)).length > 0) return;
    setSaving(true);
    setError(undefined);
    try {
      const contact = await contactOf();
      const request = entryRequest(
        { ...draft, stageId: stage ? String(stage.id) : null, currency: draft.currency ?? ownCurrency },
        funnel?.id,
        contact,
      );
      const card = await createEntry(kind, request, entryKey.headers());
      entryKey.renew();
      kept.clear();
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
          {kept.restored && <RestoredDraft onDiscard={kept.clear} />}
          <ProblemAlert
            error={error}
            shownFields={[...shownFields, 'firstName', 'lastName', 'phones.0.number', 'emails.0.address']}
          />
          <TextInput
            label={t('shared.fields.title')}
            placeholder={t(`deals.create.titleHint.${kind}`)}
            maxLength={255}
            data-autofocus
            ref={title}
            value={draft.title}
            error={faults.title ? t(`deals.create.faults.${faults.title}`) : fields.title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <ContactFields
            value={draft.contact}
            errors={{
              contact: faults.contact && t(`deals.create.faults.${faults.contact}`),
              firstName: fields.firstName,
              lastName: fields.lastName,
              phone: fields['phones.0.number'],
              email: fields['emails.0.address'],
            }}
            onChange={(contact) => change({ contact })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('shared.fields.funnel')}
              allowDeselect={false}
              data={funnels.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={funnel ? String(funnel.id) : null}
              error={fields.funnelId}
              onChange={(value) => goTo({ funnelId: value, stageId: null })}
            />
            <Select
              label={t('shared.fields.stage')}
              allowDeselect={false}
              data={stages.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={stage ? String(stage.id) : null}
              error={fields.stageId}
              onChange={(value) => goTo({ funnelId: funnel ? String(funnel.id) : null, stageId: value })}
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
