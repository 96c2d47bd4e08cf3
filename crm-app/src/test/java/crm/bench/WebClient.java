package crm.bench;

import crm.testing.http.Person;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The requests of the web client. Its own test compares what it sends with the file that they are read from; here other values stand for
 * those of the file, and some filters are left out.
 */
final class WebClient {

    /** What a list's page always has. */
    private static final Set<String> OF_THE_PAGE = Set.of("sort", "count", "limit");

    private final JsonNode requests;

    WebClient() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(WebClient.class.getResourceAsStream("/bench/web-client.json"))) {
            requests = Person.json(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The path of a request with these filters, in the order of the file. */
    String path(String name, Map<String, ?> filters) {
        String whole = requests.path(name).stringValue().split(" ")[1];
        String[] parts = whole.split("\\?");
        if (parts.length == 1) {
            return whole;
        }
        var query = new StringBuilder();
        var unknown = new LinkedHashMap<String, Object>(filters);
        for (String parameter : parts[1].split("&")) {
            String key = parameter.substring(0, parameter.indexOf('='));
            Object value = unknown.remove(key);
            if (value != null || OF_THE_PAGE.contains(key)) {
                query.append(query.isEmpty() ? "?" : "&");
                query.append(
                        value == null
                                ? parameter
                                : key + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        }
        if (!unknown.isEmpty()) {
            throw new BenchException("The web client's " + name + " has no " + unknown.keySet());
        }
        return parts[0] + query;
    }

    /** The path to a record. */
    String path(String name, long id) {
        return path(name, Map.of()).replace("/42", "/" + id);
    }
}
