package crm.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may receive a live message: those who may read records of this type with this responsible person. Sent as a header along with the
 * message, checked for every receiver at delivery, and never shown to clients.
 */
public record Audience(RecordType type, @Nullable Long responsibleId) {

    public static final String HEADER = "crm-audience";

    private static final String SEPARATOR = " ";

    /** The headers to give to {@code SimpMessagingTemplate.convertAndSend}. */
    public Map<String, Object> headers() {
        return Map.of(HEADER, text());
    }

    public String text() {
        return type + ":" + (responsibleId == null ? "" : responsibleId);
    }

    /** The headers of a message for each of several audiences: for whoever is of one of them. */
    public static Map<String, Object> headers(Collection<Audience> audiences) {
        return Map.of(HEADER, audiences.stream().map(Audience::text).sorted().collect(Collectors.joining(SEPARATOR)));
    }

    /** The audiences that a header names. */
    public static List<Audience> all(String header) {
        return header.isEmpty()
                ? List.of()
                : Arrays.stream(header.split(SEPARATOR)).map(Audience::parse).toList();
    }

    /** Whether somebody is of this audience. */
    public boolean includes(Viewer person) {
        return person.visibility(type, Action.READ).includes(responsibleId);
    }

    public static Audience parse(String text) {
        int colon = text.indexOf(':');
        String responsible = text.substring(colon + 1);
        return new Audience(
                RecordType.valueOf(text.substring(0, colon)), responsible.isEmpty() ? null : Long.valueOf(responsible));
    }
}
