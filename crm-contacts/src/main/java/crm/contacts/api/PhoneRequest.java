package crm.contacts.api;

import org.jspecify.annotations.Nullable;

/**
 * A phone in a request.
 *
 * @param number in any usual spelling
 * @param kind {@link PhoneKind#OTHER} when absent
 * @param main at most one of a record's phones; the first one when none is marked
 */
public record PhoneRequest(
        @Nullable String number,
        @Nullable PhoneKind kind,
        @Nullable Boolean main) {}
