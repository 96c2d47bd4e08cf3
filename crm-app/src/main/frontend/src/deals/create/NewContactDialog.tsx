import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import type { Ref } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ContactFields } from './ContactFields';
import { isEmpty, isUnresolved, newFrom, noContact } from './contactChoice';
import { useContactOf } from './useContactOf';

interface Props {
  /** What was typed to find somebody. */
  typed: string;
  onClose: () => void;
  /** Resolves when the record has the contact. */
  onChosen: (contact: Ref) => Promise<unknown>;
}

/** Takes down the new customer of a lead or deal, where one looked for them in vain. */
export function NewContactDialog({ typed, onClose, onChosen }: Props) {
  const { t } = useTranslation();
  const contactOf = useContactOf();
  const [draft, setDraft] = useState(() => newFrom({ ...noContact, typed }));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const fields = error instanceof ApiError ? error.fields : {};
  const missing = isUnresolved(draft) || isEmpty(draft);

  const save = async () => {
    setChecked(true);
    if (missing) return;
    setSaving(true);
    setError(undefined);
    try {
      const contact = await contactOf(draft);
      if (contact) await onChosen(contact);
      onClose();
    } catch (refusal) {
      setError(refusal);
      setSaving(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title={t('deals.contact.new')} closeOnClickOutside={false}>
      <DialogForm action={t('shared.save')} saving={saving} onSubmit={() => void save()} onCancel={onClose}>
        <ProblemAlert error={error} shownFields={['firstName', 'lastName', 'phones.0.number', 'emails.0.address']} />
        <ContactFields
          value={draft}
          errors={{
            contact: checked && draft.mode === 'known' && missing ? t('deals.create.faults.unresolved') : undefined,
            firstName: fields.firstName ?? (checked && missing ? t('shared.errors.needed') : undefined),
            lastName: fields.lastName,
            phone: fields['phones.0.number'],
            email: fields['emails.0.address'],
          }}
          onChange={setDraft}
        />
      </DialogForm>
    </Modal>
  );
}
