package crm.bench;

import crm.testing.http.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request to the application.
 *
 * @param version sent as If-Match
 * @param body JSON on one line
 * @param by whose it is, where not the one's who asks all others
 * @param once whether it has a key by which a repeated one would be recognised, another one each time
 */
record Request(
        String method,
        String path,
        @Nullable Long version,
        @Nullable String body,
        @Nullable Person by,
        boolean once) {

    static Request get(String path) {
        return new Request("GET", path, null, null, null, false);
    }

    static Request get(Person by, String path) {
        return new Request("GET", path, null, null, by, false);
    }

    static Request post(Person by, String path, @Nullable Long version, String body) {
        return new Request("POST", path, version, body, by, version == null);
    }

    Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        headers.put("Accept-Language", "uk");
        if (version != null) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        if (once) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
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
                once ? "once" : "",
                body == null ? "" : body);
    }
}
