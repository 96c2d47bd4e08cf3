package crm.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record before and after a change. Values are what JSON can hold: text, number, boolean, a list of these, or a {@link Ref}.
 *
 * @param field the member's name in the record's JSON
 */
public record FieldChange(
        String field, @Nullable Object from, @Nullable Object to) {}
