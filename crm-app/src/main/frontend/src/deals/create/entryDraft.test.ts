import { describe, expect, it } from 'vitest';
import { draftName } from '@/shared/records/useCreate';
import { noContact } from './contactChoice';
import { blankEntry, entryFaults, entryRequest } from './entryDraft';

const me = { id: 3, name: 'Олена Коваль' };

describe('a new lead', () => {
  it('says what it is about or for whom it is', () => {
    const blank = blankEntry(me, undefined);
    expect(entryFaults(blank)).toEqual({ title: 'titleOrContact' });
    expect(entryFaults({ ...blank, title: '  ' })).toEqual({ title: 'titleOrContact' });
    expect(entryFaults({ ...blank, title: 'Анкери' })).toEqual({});
    expect(entryFaults({ ...blank, contact: { ...noContact, mode: 'new', phone: '+380501234567' } })).toEqual({});
  });

  it('does not drop what was typed to find the customer', () => {
    const draft = { ...blankEntry(me, undefined), title: 'Анкери', contact: { ...noContact, typed: '050 123 45 67' } };
    expect(entryFaults(draft)).toEqual({ contact: 'unresolved' });
  });

  it('begins with the contact it is made for, apart from other drafts', () => {
    const maria = { id: 12, name: 'Шевчук Марія' };
    expect(entryFaults(blankEntry(me, maria))).toEqual({});
    expect(draftName('DEAL', `CONTACT:${maria.id}`)).not.toBe(draftName('DEAL'));
    expect(entryRequest(blankEntry(me, maria), 2, maria)).toEqual({ funnelId: 2, contactId: 12, responsibleId: 3 });
  });
});
