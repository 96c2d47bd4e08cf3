package crm.bench;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the application.
 *
 * @param version sent as If-Match
 * @param body JSON on one line
 */
record Request(
        String method,
        String path,
        @Nullable Long version,
        @Nullable String body) {

    static Request get(String path) {
        return new Request("GET", path, null, null);
    }

    static Request post(String path, @Nullable Long version, String body) {
        return new Request("POST", path, version, body);
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
        return String.join("\t", method, path, version == null ? "" : version.toString(), body == null ? "" : body);
    }
}
