package crm.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a link to a record shows.
 *
 * @param name the record's name
 * @param status its state in words, such as the stage of a deal
 * @param colour of the status as {@code #rrggbb}
 * @param messageCode of the message that is the name in other languages, for what comes with the application; null for what people named
 */
public record RecordDescription(
        String name,
        @Nullable String status,
        @Nullable String colour,
        @Nullable String messageCode) {

    public RecordDescription(String name, @Nullable String status, @Nullable String colour) {
        this(name, status, colour, null);
    }
}
