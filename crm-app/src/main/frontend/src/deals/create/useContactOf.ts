import { useRef } from 'react';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Ref } from '@/shared/api/types';
import { createContact } from '../queries';
import { type ContactDraft, newContact } from './contactChoice';

/** The contact that a form means: a new one is made once, however often it takes until the record has it. */
export function useContactOf(): (draft: ContactDraft) => Promise<Ref | null> {
  const key = useIdempotencyKey();
  const made = useRef<{ of: string; contact: Ref }>(undefined);
  return async (draft) => {
    const request = newContact(draft);
    if (!request) return draft.known;
    const of = JSON.stringify(request);
    if (made.current?.of !== of) {
      const { id, name } = await createContact(request, key.headers(request));
      made.current = { of, contact: { id, name } };
    }
    return made.current.contact;
  };
}
