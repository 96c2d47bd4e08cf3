package crm.bench;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A request whose statements are looked at.
 *
 * @param values what pgbench shall vary: names of its variables, and what they were in this request, told by the answer
 */
record Sample(Request request, Function<JsonNode, Map<String, String>> values) {

    static Sample fixed(Request request) {
        return new Sample(request, answer -> Map.of());
    }

    static Sample varying(Request request, String variable, long value) {
        return new Sample(request, answer -> Map.of(variable, Long.toString(value)));
    }
}
