package crm.users.email;

import crm.users.api.PersonalLetter;

/** The mail server refused a letter, which lies in the outbox now. */
public record LetterKept(PersonalLetter letter) {}
