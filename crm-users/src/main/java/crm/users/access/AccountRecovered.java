package crm.users.access;

/** Somebody came back to their account by a letter; what others may have made in their name meanwhile does not count any more. */
public record AccountRecovered(long personId) {}
