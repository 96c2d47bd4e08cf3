package crm.kernel;

import org.jspecify.annotations.Nullable;

/** A reference to one record of any kind; as text {@code DEAL:7}, as JSON {@code {"type":"DEAL","id":7}}. */
public record RecordRef(RecordType type, long id) {

    /** Null for no id. */
    public static @Nullable RecordRef of(RecordType type, @Nullable Long id) {
        return id == null ? null : new RecordRef(type, id);
    }

    /** @throws IllegalArgumentException when the text is not of the form {@code TYPE:id} */
    public static RecordRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a record reference");
        }
        return new RecordRef(RecordType.valueOf(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    /** The textual form, which {@link #parse} reads. */
    public String text() {
        return type + ":" + id;
    }
}
