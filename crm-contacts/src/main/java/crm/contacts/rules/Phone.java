package crm.contacts.rules;

import crm.contacts.api.PhoneKind;
import crm.kernel.PhoneNumber;

/** A phone of a contact or a company. */
public record Phone(PhoneNumber number, PhoneKind kind, boolean main) {}
