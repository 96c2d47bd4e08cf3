package crm.bench;

import crm.testing.http.Person;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the application.
 *
 * @param version sent as If-Match
 * @param body JSON on one line
 * @param by whose it is, where not the one's who asks all others
 */
record Request(
        String method,
        String path,
        @Nullable Long version,
        @Nullable String body,
        @Nullable Person by) {

    static Request get(String path) {
        return new Request("GET", path, null, null, null);
    }

    static Request post(Person by, String path, @Nullable Long version, String body) {
        return new Request("POST", path, version, body, by);
    }

    Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        if (version != null) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        return headers;
    }

    /** As the load generator's script reads it. */
    String line() {
        return String.join(
                "\t",
                method,
                path,
                version == null ? "" : version.toString(),
                by == null ? "" : by.token(),
                body == null ? "" : body);
    }
}
