package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.kernel.BuiltInRole;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every address that names an owned record × every built-in role × a record out of its scope, asked with a body that would do: 404 where
 * the role may not see the record, 403 where it may only see it, and the record stays as it is.
 */
@AppTest
class OutOfReachTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @TestFactory
    Stream<DynamicTest> whatIsOutOfARolesReachIsRefusedAndStaysAsItIs() {
        List<Endpoint> endpoints = Endpoint.all(mapping).stream()
                .filter(endpoint -> RecordSamples.of(endpoint.resource()).isPresent() && endpoint.namesARecord())
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(25);
        return Stream.of(BuiltInRole.values())
                .map(Enum::name)
                .flatMap(role -> endpoints.stream()
                        .map(endpoint -> dynamicTest(role + " " + endpoint, () -> check(role, endpoint))));
    }

    private void check(String role, Endpoint endpoint) throws Exception {
        Person person = app().colleague(role.toLowerCase(java.util.Locale.ROOT) + ".reach@example.com", role);
        String kind = kind(endpoint);
        boolean sees = scope(person, kind, "READ").equals("ALL");
        boolean does = scope(person, kind, action(endpoint)).equals("ALL");
        if (sees && does) {
            return;
        }
        JsonNode record = made(endpoint.resource());
        long id = record.path("id").longValue();
        String address = "/api/v1/" + endpoint.resource() + "/" + id;
        long version = owner().get(app(), address).path("version").longValue();
        if (endpoint.path().endsWith("/restore")) {
            owner().send(app(), "DELETE", address, null, Map.of("If-Match", "\"" + version++ + "\""));
        }
        JsonNode before = owner().get(app(), address);
        Object body = body(endpoint);
        var answer = person.send(
                app(),
                endpoint.method(),
                endpoint.at(id),
                body,
                Map.of("If-Match", "\"" + version + "\"", "Content-Type", endpoint.mediaType()));
        assertThat(answer.statusCode()).as(endpoint + " → " + answer.body()).isEqualTo(sees ? 403 : 404);
        assertThat(owner().get(app(), address)).isEqualTo(before);
    }

    /** The orders of a contact are deals, but whose contact is not seen has no orders to ask for. */
    private static String kind(Endpoint endpoint) {
        return RecordSamples.of(endpoint.resource()).orElseThrow().type().name();
    }

    private static String action(Endpoint endpoint) {
        if (endpoint.method().equals("GET")) {
            return "READ";
        }
        return endpoint.method().equals("DELETE") || endpoint.path().endsWith("/restore") ? "DELETE" : "EDIT";
    }

    private @Nullable Object body(Endpoint endpoint) throws Exception {
        if (!endpoint.takesJson()) {
            return null;
        }
        String path = endpoint.path();
        if (path.endsWith("/move")) {
            return endpoint.resource().equals("tasks")
                    ? Map.of("statusId", 2)
                    : Map.of("stageId", stage(kind(endpoint)));
        } else if (path.endsWith("/lose") || path.endsWith("/decline")) {
            return Map.of("reason", "передумали");
        } else if (path.endsWith("/lines")) {
            return Map.of("lines", List.of(Map.of("name", "Саморіз", "quantity", "1", "price", "5.00")));
        } else if (path.endsWith("/convert")) {
            return Map.of("contact", Map.of("lastName", "Перетворена"));
        }
        return endpoint.resource().equals("tasks") ? Map.of("name", "Чуже") : Map.of("tags", List.of("чуже"));
    }

    private long stage(String kind) throws Exception {
        for (JsonNode funnel : owner().get(app(), "/api/v1/funnels").path("items")) {
            if (funnel.path("kind").stringValue().equals(kind)) {
                return funnel.path("stages").get(1).path("id").longValue();
            }
        }
        throw new IllegalStateException("no funnel of " + kind);
    }

    private String scope(Person person, String kind, String action) throws Exception {
        for (JsonNode right : person.get(app(), "/api/v1/me/permissions").path("permissions")) {
            if (right.path("recordType").stringValue().equals(kind)
                    && right.path("action").stringValue().equals(action)) {
                return right.path("scope").stringValue();
            }
        }
        return "NONE";
    }

    private JsonNode made(String resource) throws Exception {
        RecordSamples.Sample sample = RecordSamples.of(resource).orElseThrow();
        var answer = owner().send(app(), "POST", sample.address(), sample.body("Недосяжне"), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Person.json(answer.body());
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }

    private Person owner() throws Exception {
        return app().owner();
    }
}
