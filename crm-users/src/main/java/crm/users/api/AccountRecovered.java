package crm.users.api;

/**
 * Somebody came back to their account by a letter. Whatever lets anybody in and may have been made by others meanwhile does not count any
 * more, or not before the person has shown it to be theirs. Published inside the transaction that sets the new password.
 */
public record AccountRecovered(long personId) {}
