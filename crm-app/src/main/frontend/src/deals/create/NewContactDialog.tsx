import { Button, Group, Modal, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import type { Ref } from '@/shared/api/types';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ContactFields } from './ContactFields';
import { isUnresolved, newContact, newFrom, noContact } from './contactChoice';

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
  const key = useIdempotencyKey();
  const made = useRef<Ref>(undefined);
  const [draft, setDraft] = useState(() => newFrom({ ...noContact, typed }));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const fields = error instanceof ApiError ? error.fields : {};
  const request = newContact(draft);
  const missing = isUnresolved(draft) || (request === undefined && draft.known === null);

  const contactOf = async (): Promise<Ref> => {
    if (!request && draft.known) return draft.known;
    // Made once, however often it takes until the record has it.
    if (made.current) return made.current;
    const { id, name } = await answer(api.POST('/api/v1/contacts', { body: request ?? {}, headers: key.headers() }));
    made.current = { id, name };
    return made.current;
  };
  const save = async () => {
    setChecked(true);
    if (missing) return;
    setSaving(true);
    setError(undefined);
    try {
      await onChosen(await contactOf());
      onClose();
    } catch (refusal) {
      setError(refusal);
      setSaving(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deals.contact.new')}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving) void save();
        }}
      >
        <Stack gap="sm">
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
            onChange={(next) => {
              setDraft(next);
              made.current = undefined;
              key.renew();
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {t('shared.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
