import { Group, Modal, Select, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiError } from '@/shared/api/problem';
import type { ConvertRequest, Deal, Lead } from '@/shared/api/types';
import { useDraft } from '@/shared/drafts/useDraft';
import { FieldsOf } from '@/shared/fieldRules';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { DialogForm } from '@/shared/forms/DialogForm';
import { ReadOnlyField } from '@/shared/forms/ReadOnlyField';
import { keepRecord, recordQuery } from '@/shared/records/calls';
import { presentState } from '@/shared/records/change';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ContactFields } from '../create/ContactFields';
import { isUnresolved, newContact, noContact } from '../create/contactChoice';
import { cardPath, convertLead, deals, entryName, funnelsQuery, leads } from '../queries';

interface Props {
  lead: Lead;
  onClose: () => void;
  /** Without it the deal is opened. */
  onConverted?: (deal: Deal) => void;
}

/** Makes a deal of a lead: what the lead knows goes along, only what is missing is asked. */
export function ConvertDialog({ lead, onClose, onConverted }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: funnels = [] } = useQuery(funnelsQuery);
  const [funnelId, setFunnelId] = useState<string | null>(null);
  const [stageId, setStageId] = useState<string | null>(null);
  const { value: contact, ...kept } = useDraft(`convert LEAD:${lead.id}`, noContact);
  const [converting, setConverting] = useState(false);
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<unknown>();
  const own = funnels.filter(({ kind }) => kind === 'DEAL');
  const funnel = own.find(({ id }) => String(id) === funnelId) ?? own.find(({ isDefault }) => isDefault) ?? own[0];
  const stages = funnel?.stages.filter(({ kind }) => kind !== 'LOST') ?? [];
  const fields = error instanceof ApiError ? error.fields : {};
  const unresolved = !lead.contact && isUnresolved(contact);
  const present = () => client.getQueryData(recordQuery(leads, lead.id).queryKey) ?? lead;

  const convert = async () => {
    setChecked(true);
    if (unresolved) return;
    setConverting(true);
    setError(undefined);
    try {
      const { known, mode } = contact;
      if (!lead.contact && mode === 'known' && known) {
        await keepRecord(client, leads, await leads.change(present(), { contactId: known.id }));
      }
      const made = lead.contact ? undefined : newContact(contact);
      const request: ConvertRequest = {
        ...(funnel ? { funnelId: funnel.id } : {}),
        ...(stageId ? { stageId: Number(stageId) } : {}),
        ...(made ? { contact: made } : {}),
      };
      const { deal } = await convertLead(present(), request);
      kept.clear();
      void keepRecord(client, deals, deal);
      void client.invalidateQueries(recordQuery(leads, lead.id));
      onClose();
      notify.done(t('deals.convert.done', { number: deal.number }), onConverted ? { open: cardPath(deal) } : {});
      if (onConverted) onConverted(deal);
      else void navigate(cardPath(deal));
    } catch (refusal) {
      setError(refusal);
      setConverting(false);
      const truth = presentState<Lead>(refusal);
      if (truth) void keepRecord(client, leads, truth);
      else void client.invalidateQueries(recordQuery(leads, lead.id));
    }
  };

  return (
    <Modal opened onClose={onClose} title={t('deals.convert.title')}>
      <FieldsOf recordType="LEAD">
        <DialogForm
          action={t('deals.convert.confirm')}
          saving={converting}
          onSubmit={() => void convert()}
          onCancel={onClose}
        >
          <ProblemAlert
            error={error}
            shownFields={[
              'contact.phones.0.number',
              'contact.emails.0.address',
              'contact.firstName',
              'contact.lastName',
            ]}
          />
          <Text c="dimmed">{t('deals.convert.hint')}</Text>
          <Group grow gap="xs" align="flex-start">
            <ReadOnlyField label={t('shared.fields.title')}>{entryName(lead)}</ReadOnlyField>
            <ReadOnlyField field="amount" label={t('shared.fields.amount')}>
              {formats.money(lead.amount) || '—'}
            </ReadOnlyField>
          </Group>
          {lead.contact ? (
            <ReadOnlyField label={t('shared.fields.contact')}>{lead.contact.name}</ReadOnlyField>
          ) : (
            <ContactFields
              value={contact}
              onChange={kept.set}
              errors={{
                contact: checked && unresolved ? t('deals.create.faults.unresolved') : undefined,
                firstName: fields['contact.firstName'],
                lastName: fields['contact.lastName'],
                phone: fields['contact.phones.0.number'],
                email: fields['contact.emails.0.address'],
              }}
            />
          )}
          <Select
            label={t('deals.convert.funnel')}
            allowDeselect={false}
            data={own.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={funnel ? String(funnel.id) : null}
            onChange={(value) => {
              setFunnelId(value);
              setStageId(null);
            }}
          />
          <Select
            label={t('shared.fields.stage')}
            allowDeselect={false}
            data={stages.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={stageId ?? (stages[0] ? String(stages[0].id) : null)}
            onChange={setStageId}
          />
        </DialogForm>
      </FieldsOf>
    </Modal>
  );
}
