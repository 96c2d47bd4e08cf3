package crm.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may receive a live message: those who may read records of this type with this responsible person. Sent as a header along with the
 * message, checked for every receiver at delivery, and never shown to clients.
 */
public record Audience(RecordType type, @Nullable Long responsibleId) {

    public static final String HEADER = "crm-audience";

    /** The headers to give to {@code SimpMessagingTemplate.convertAndSend}. */
    public Map<String, Object> headers() {
        return Map.of(HEADER, text());
    }

    public String text() {
        return type + ":" + (responsibleId == null ? "" : responsibleId);
    }

    public static Audience parse(String text) {
        int colon = text.indexOf(':');
        String responsible = text.substring(colon + 1);
        return new Audience(
                RecordType.valueOf(text.substring(0, colon)), responsible.isEmpty() ? null : Long.valueOf(responsible));
    }
}
