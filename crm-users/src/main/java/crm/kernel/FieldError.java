package crm.kernel;

import java.util.List;

/**
 * One field that cannot be accepted.
 *
 * @param field path of the member, such as {@code phones[0].number}
 * @param code machine-readable, also the key {@code error.<code>} of the message
 * @param args inserted into the message
 */
public record FieldError(String field, String code, List<Object> args) {

    public static FieldError of(String field, String code, Object... args) {
        return new FieldError(field, code, List.of(args));
    }
}
