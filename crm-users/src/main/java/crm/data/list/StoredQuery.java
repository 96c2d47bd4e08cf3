package crm.data.list;

import crm.kernel.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for in the words of its parameters, as it is kept until it is asked again: by an export, a saved view, or whatever goes
 * over the records of a list. Read by {@link ListQueries} with the rights and in the zone of whom it is answered to then.
 *
 * @param filter by the names of the list's parameters
 * @param sort as the list takes it; null for its usual order
 */
public record StoredQuery(
        Map<String, List<String>> filter, @Nullable String sort) {

    private static final int LONGEST = 1_000;
    private static final String SORT = "sort";

    /** As it stands in an address: {@code stage=3&stage=4&sort=-createdAt}. */
    public static StoredQuery parse(String address) {
        Map<String, List<String>> words = new TreeMap<>();
        for (String pair : address.replaceFirst("^\\?", "").split("&")) {
            if (!pair.isEmpty()) {
                int end = pair.indexOf('=');
                String name = decoded(end < 0 ? pair : pair.substring(0, end));
                words.computeIfAbsent(name, one -> new ArrayList<>())
                        .add(end < 0 ? "" : decoded(pair.substring(end + 1)));
            }
        }
        List<String> sort = words.remove(SORT);
        return new StoredQuery(words, sort == null ? null : sort.getFirst());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /**
     * As it stands in a body: a value or several under each name.
     *
     * @param member of the body that the filter is, which refusals name
     * @throws ProblemException 400 for a value that no parameter could have
     */
    public static StoredQuery of(@Nullable Map<String, @Nullable Object> filter, @Nullable String sort, String member) {
        Map<String, List<String>> words = new TreeMap<>();
        if (filter != null) {
            filter.forEach((name, value) -> {
                List<?> values =
                        value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
                // A filter that says nothing must not answer with everything.
                if (values.isEmpty()) {
                    throw ProblemException.malformed(member + "." + name, Parameters.EMPTY);
                }
                words.put(
                        name,
                        values.stream()
                                .map(one -> word(member + "." + name, one))
                                .toList());
            });
        }
        return new StoredQuery(words, sort == null || sort.isBlank() ? null : sort);
    }

    private static String word(String path, @Nullable Object value) {
        String text = value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : null;
        if (text == null || text.length() > LONGEST) {
            throw ProblemException.malformed(path, "value-unreadable");
        }
        return text;
    }

    /** In this order where none is asked for. */
    public StoredQuery orderedBy(String standard) {
        return sort == null ? new StoredQuery(filter, standard) : this;
    }
}
