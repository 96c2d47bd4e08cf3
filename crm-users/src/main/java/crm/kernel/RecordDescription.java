package crm.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a link to a record shows.
 *
 * @param name the record's name
 * @param status its state in words, such as the stage of a deal
 * @param colour of the status as {@code #rrggbb}
 */
public record RecordDescription(
        String name, @Nullable String status, @Nullable String colour) {}
