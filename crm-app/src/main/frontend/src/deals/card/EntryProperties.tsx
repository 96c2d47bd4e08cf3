import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealPatch } from '@/shared/api/types';
import {
  EditableChoice,
  EditableDay,
  EditableRecord,
  EditableTags,
  EditableText,
  EditableTextarea,
} from '@/shared/forms/editables';
import { ReadOnlyField } from '@/shared/forms/ReadOnlyField';
import { useCan } from '@/shared/me';
import { Card } from '@/shared/ui/Card';
import { typedReach } from '../create/contactChoice';
import { NewContactDialog } from '../create/NewContactDialog';
import { useNewContactLabel } from '../create/useNewContactLabel';
import { NextStep } from '../NextStep';
import { PaymentMark } from '../PaymentMark';
import { type EntryCard, type EntryChange, isDeal } from '../queries';
import { EditableMoney } from './EditableMoney';

interface Props {
  card: EntryCard;
  save: (change: EntryChange) => Promise<unknown>;
  readOnly: boolean;
  children: ReactNode;
}

const paymentTypes = ['CARD_ONLINE', 'BANK_TRANSFER', 'CASH_ON_DELIVERY', 'CASH_ON_RECEIPT'] as const;

/** What a lead or deal is, each property edited where it is read. */
export function EntryProperties({ card, save, readOnly, children }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const label = useNewContactLabel();
  const [making, setMaking] = useState<string>();
  const ordered = isDeal(card) && card.lines.length > 0;
  return (
    <>
      <Card title={t(`deals.card.about.${card.kind}`)}>
        <EditableText
          label={t('shared.fields.title')}
          value={card.title}
          readOnly={readOnly}
          onSave={(title) => save({ title })}
        />
        <EditableRecord
          of="USER"
          required
          label={t('shared.fields.responsible')}
          value={card.responsible}
          readOnly={readOnly || !card.allowed.includes('ASSIGN')}
          onSave={(person) => (person ? save({ responsibleId: person.id }) : Promise.resolve())}
        />
        <ReadOnlyField label={t('shared.fields.nextStep')}>
          {card.nextStep ? <NextStep step={card.nextStep} /> : '—'}
        </ReadOnlyField>
        <EditableMoney
          field="amount"
          label={ordered ? t('deals.card.amountByLines') : t('shared.fields.amount')}
          value={card.amount}
          readOnly={readOnly || ordered}
          onSave={(amount) => save({ amount })}
        />
        <EditableRecord
          of="CONTACT"
          label={t('shared.fields.contact')}
          value={card.contact}
          readOnly={readOnly || !can('CONTACT', 'EDIT')}
          onSave={(contact) => save({ contactId: contact?.id ?? null })}
          make={
            can('CONTACT', 'CREATE')
              ? { label, first: (text) => typedReach(text) !== undefined, onMake: setMaking }
              : undefined
          }
        />
        {making !== undefined && (
          <NewContactDialog
            typed={making}
            onClose={() => setMaking(undefined)}
            onChosen={(contact) => save({ contactId: contact.id })}
          />
        )}
        <EditableRecord
          of="COMPANY"
          label={t('shared.fields.company')}
          value={card.company}
          readOnly={readOnly || !can('COMPANY', 'EDIT')}
          onSave={(company) => save({ companyId: company?.id ?? null })}
        />
        <EditableTags
          field="tags"
          label={t('shared.fields.tags')}
          value={card.tags}
          readOnly={readOnly}
          onSave={(tags) => save({ tags })}
        />
        <EditableTextarea
          field="comment"
          label={t('shared.fields.comment')}
          value={card.comment}
          readOnly={readOnly}
          onSave={(comment) => save({ comment })}
        />
        <EditableDay
          field="expectedCloseOn"
          label={t('shared.fields.expectedCloseOn')}
          value={card.expectedCloseOn}
          readOnly={readOnly}
          onSave={(expectedCloseOn) => save({ expectedCloseOn })}
        />
        <EditableText
          field="source"
          label={t('shared.fields.source')}
          value={card.source}
          readOnly={readOnly}
          onSave={(source) => save({ source })}
        />
        <EditableText
          field="sourceDetail"
          label={t('shared.fields.sourceDetail')}
          value={card.sourceDetail}
          readOnly={readOnly}
          onSave={(sourceDetail) => save({ sourceDetail })}
        />
        {children}
      </Card>
      {isDeal(card) && <DealProperties card={card} save={save} readOnly={readOnly} />}
    </>
  );
}

interface DealProps {
  card: Extract<EntryCard, { lines: unknown }>;
  save: (patch: DealPatch) => Promise<unknown>;
  readOnly: boolean;
}

function DealProperties({ card, save, readOnly }: DealProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('deals.card.paymentAndDelivery')}>
      <ReadOnlyField field="paymentStatus" label={t('shared.fields.paymentStatus')}>
        {card.paymentStatus ? <PaymentMark status={card.paymentStatus} /> : '—'}
      </ReadOnlyField>
      <EditableChoice
        field="paymentType"
        label={t('shared.fields.paymentType')}
        value={card.paymentType}
        options={paymentTypes.map((value) => ({ value, label: t(`shared.values.${value}`) }))}
        readOnly={readOnly}
        onSave={(paymentType) => save({ paymentType: paymentType as DealPatch['paymentType'] & string })}
      />
      <EditableText
        field="deliveryMethod"
        label={t('shared.fields.deliveryMethod')}
        value={card.deliveryMethod}
        readOnly={readOnly}
        onSave={(deliveryMethod) => save({ deliveryMethod })}
      />
      <EditableText
        field="deliveryCompany"
        label={t('shared.fields.deliveryCompany')}
        value={card.deliveryCompany}
        readOnly={readOnly}
        onSave={(deliveryCompany) => save({ deliveryCompany })}
      />
      <EditableTextarea
        field="deliveryAddress"
        label={t('shared.fields.deliveryAddress')}
        value={card.deliveryAddress}
        readOnly={readOnly}
        onSave={(deliveryAddress) => save({ deliveryAddress })}
      />
      <EditableText
        field="waybill"
        label={t('shared.fields.waybill')}
        value={card.waybill}
        readOnly={readOnly}
        onSave={(waybill) => save({ waybill })}
      />
    </Card>
  );
}
