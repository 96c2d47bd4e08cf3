package crm.contacts.api;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in a request.
 *
 * @param main at most one of a record's addresses; the first one when none is marked
 */
public record EmailRequest(
        @Nullable String address, @Nullable Boolean main) {}
