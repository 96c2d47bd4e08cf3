package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Period;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every member of every body, every parameter and every part of every address, found from the controllers, given what no one should
 * accept: the answer is never a fault of ours, and what was typed stands neither in the log nor in what others see.
 */
@AppTest
@TestPropertySource(properties = "tests.own-context=hostile-values")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class HostileValuesTests {

    /** Stands in every text that is typed; nobody else writes it. */
    private static final String PLANTED = "planted-7301734";

    private static final int AT_ONCE = 6;

    /** What is no value of a type at all is refused before any endpoint has a say in it; so many of them are asked nevertheless. */
    private static final int ENOUGH = 8;

    private static final int OFTEN_READ = -1_000_000;

    /** Members that nobody may read again, whoever typed them. */
    private static final String SECRETS = "(?i).*(password|secret|credential).*";

    private static final List<String> BODY_VALUES = List.of(
            "\"a\\u0000" + PLANTED + "\"",
            "\"a\\u0007" + PLANTED + "\"",
            "\"a\\ud800" + PLANTED + "\"",
            "\"" + PLANTED + "\\uffff\"",
            "\"" + PLANTED + "\"",
            "\"" + PLANTED + "' or 1=1; --\"",
            "\"" + PLANTED.repeat(2_000) + "\"",
            "\"-999999999-01-01\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"1E+1000000000\"",
            "2.9",
            "-1",
            "0",
            "1e400",
            "1e1000000000",
            "9223372036854775807",
            "99999999999999999999999999999999999999999999",
            "\"\"",
            "\" \"",
            "true",
            "null",
            "[]",
            "[null]",
            "{}",
            "{\"a\\u0000\":\"" + PLANTED + "\"}");

    private static final String INSTANT = "\"1990-02-09T22:00:00.000Z\"";
    private static final String FRACTION = "2.9";

    private static final List<String> PARAMETER_VALUES = List.of(
            "a\u0000" + PLANTED,
            "\u0007",
            "\uffff",
            PLANTED,
            PLANTED + "' or 1=1; --",
            PLANTED.repeat(200),
            "%",
            "\\",
            "-999999999-01-01",
            "+1000000000-12-31T23:59:59Z",
            "0000-01-01",
            "9999-12-31",
            "9223372036854775807",
            "99999999999999999999",
            "1E+1000000000",
            "1e400",
            "-1",
            "0",
            "2.9",
            "{}",
            "DEAL:0",
            "CONTACT:9223372036854775807",
            "");

    private static final Map<ApplicationContext, Map<String, Long>> IDS = new HashMap<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RunningApp app;
    private String token = "";

    /** By type and value, how often it was found to be none of the type; far below zero once it was read. */
    private final Map<String, Integer> unread = new HashMap<>();

    @BeforeEach
    void signIn() throws Exception {
        app = RunningApp.of(context);
        app.owner();
        token = Person.signIn(app.address(), "owner@example.com", Person.OWNERS_PASSWORD);
        IDS.computeIfAbsent(context, any -> new HashMap<>());
    }

    @TestFactory
    Stream<DynamicTest> noBodyIsAFaultOfOurs(CapturedOutput output) {
        List<Endpoint> endpoints = Endpoint.everywhere(mapping).stream()
                .filter(endpoint -> endpoint.body() != null)
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(45);
        return Stream.concat(
                endpoints.stream().map(endpoint -> dynamicTest(endpoint.toString(), () -> bodies(endpoint))),
                Stream.of(dynamicTest(
                        "nothing of it stands in the log",
                        () -> assertThat(output.getAll())
                                .doesNotContain(PLANTED)
                                .doesNotContain("{bcrypt}")
                                .doesNotContain("Incident"))));
    }

    private void bodies(Endpoint endpoint) throws Exception {
        token = Person.signIn(app.address(), "owner@example.com", Person.OWNERS_PASSWORD);
        String address = address(endpoint);
        var sample = new BodySample(Objects.requireNonNull(endpoint.body()));
        List<BodySample.Leaf> leaves = new ArrayList<>(sample.leaves());
        String version = version(address);
        var first = send(endpoint, address, sample.text(), version);
        assertThat(first.statusCode()).as(sample.text() + first.body()).isLessThan(500);
        for (BodySample.Leaf leaf : leaves) {
            List<String> values = new ArrayList<>(BODY_VALUES);
            values.add(INSTANT);
            for (String value : values) {
                boolean never = leaf.type() == LocalDate.class && value.equals(INSTANT)
                        || whole(leaf.type()) && value.equals(FRACTION)
                        || leaf.type() == crm.kernel.Money.class && value.contains(PLANTED);
                String read = leaf.type().getName() + " " + value;
                if (!never && unread.getOrDefault(read, 0) >= ENOUGH) {
                    continue;
                }
                String body = sample.with(leaf, value);
                var answer = send(endpoint, address, body, version);
                if (answer.statusCode() < 300 && endpoint.needsVersion() || answer.statusCode() == 412) {
                    version = version(address);
                }
                unread.merge(read, answer.body().contains("value-unreadable") ? 1 : OFTEN_READ, Integer::sum);
                String about = leaf.path() + " " + value.substring(0, Math.min(60, value.length())) + " → "
                        + answer.statusCode() + " " + answer.body();
                assertThat(answer.statusCode()).as(about).isLessThan(500);
                if (never) {
                    assertThat(answer.statusCode()).as(about).isBetween(400, 499);
                }
                if (leaf.name().matches(SECRETS)) {
                    assertThat(answer.body()).as(about).doesNotContain(PLANTED);
                }
            }
        }
    }

    private static boolean whole(Class<?> type) {
        return type == Long.class || type == long.class || type == Integer.class || type == int.class;
    }

    @TestFactory
    Stream<DynamicTest> noParameterIsAFaultOfOurs(CapturedOutput output) {
        return Stream.concat(
                Endpoint.everywhere(mapping).stream()
                        .filter(endpoint -> endpoint.method().equals("GET"))
                        .map(endpoint -> dynamicTest(endpoint.toString(), () -> parameters(endpoint))),
                Stream.of(dynamicTest(
                        "nothing of it stands in the log",
                        () -> assertThat(output.getAll())
                                .doesNotContain(PLANTED)
                                .doesNotContain("Incident"))));
    }

    private void parameters(Endpoint endpoint) throws Exception {
        String address = address(endpoint);
        var questions = new Questions();
        for (Parameter parameter : parametersOf(endpoint)) {
            for (String value : PARAMETER_VALUES) {
                String query = parameter.name() + "=" + encoded(value);
                questions.ask(request(endpoint, address + "?" + query, null, null), answer -> {
                    String about = query + " → " + answer.statusCode() + " " + answer.body();
                    assertThat(answer.statusCode()).as(about).isLessThan(500);
                    if (value.isBlank() || value.indexOf(0) >= 0) {
                        assertThat(answer.statusCode()).as(about).isEqualTo(400);
                        assertThat(answer.body()).as(about).contains(parameter.name());
                    }
                });
            }
            for (String raw : List.of("%00", "%ED%A0%80", "%FF", "%zz", "%20%20")) {
                questions.ask(
                        request(
                                endpoint,
                                address + "?" + parameter.name() + "=" + raw.replace("%zz", "%25zz"),
                                null,
                                null),
                        answer -> assertThat(answer.statusCode())
                                .as(parameter.name() + raw + answer.body())
                                .isLessThan(500));
            }
            if (parameter.period()) {
                for (String bound : List.of("From", "To")) {
                    String query = parameter.name() + "=today&" + parameter.name() + bound + "=2020-01-01";
                    questions.ask(request(endpoint, address + "?" + query, null, null), answer -> {
                        assertThat(answer.statusCode())
                                .as(query + answer.body())
                                .isEqualTo(400);
                        assertThat(answer.body()).contains("period-given-twice");
                    });
                }
            }
        }
        questions.answer();
    }

    /** Some are asked at a time, as none changes what another is answered. */
    private final class Questions {

        private final List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        private final List<Consumer<HttpResponse<String>>> checks = new ArrayList<>();

        void ask(HttpRequest request, Consumer<HttpResponse<String>> check) {
            asked.add(http.sendAsync(request, BodyHandlers.ofString()));
            checks.add(check);
            if (asked.size() == AT_ONCE) {
                answer();
            }
        }

        void answer() {
            for (int i = 0; i < asked.size(); i++) {
                checks.get(i).accept(asked.get(i).join());
            }
            asked.clear();
            checks.clear();
        }
    }

    @TestFactory
    Stream<DynamicTest> noAddressIsAFaultOfOurs() {
        return Endpoint.everywhere(mapping).stream()
                .filter(endpoint -> endpoint.path().contains("{"))
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    var questions = new Questions();
                    for (String part : List.of(
                            "0",
                            "-1",
                            "9223372036854775807",
                            "99999999999999999999",
                            "1e5",
                            PLANTED,
                            PLANTED.repeat(50),
                            "a%07b",
                            "%EF%BF%BF",
                            "%ED%A0%80",
                            "%27")) {
                        questions.ask(
                                request(
                                        endpoint,
                                        endpoint.path().replaceAll("\\{[^}]+}", part),
                                        endpoint.takesJson() ? "{}" : null,
                                        "\"0\""),
                                answer -> assertThat(answer.statusCode())
                                        .as(part + " → " + answer.body())
                                        .isBetween(400, 499));
                    }
                    questions.answer();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noLineOfAFormIsAFaultOfOurs() {
        return Endpoint.everywhere(mapping).stream()
                .filter(endpoint -> endpoint.method().equals("POST") && endpoint.body() == null)
                .filter(endpoint -> !parametersOf(endpoint).isEmpty())
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    byte[] file = "Назва\nУгода\n".getBytes(StandardCharsets.UTF_8);
                    for (Parameter parameter : parametersOf(endpoint)) {
                        for (String value : PARAMETER_VALUES) {
                            Map<String, String> lines = new HashMap<>(Map.of("kind", "DEAL"));
                            lines.put(parameter.name(), value);
                            var answer = Person.send(
                                    app,
                                    endpoint.path(),
                                    "a.csv",
                                    file,
                                    lines,
                                    Map.of("Authorization", "Bearer " + token));
                            assertThat(answer.statusCode())
                                    .as(parameter.name() + "=" + value + " → " + answer.body())
                                    .isLessThan(500);
                            if (value.indexOf(0) >= 0) {
                                assertThat(answer.statusCode()).isEqualTo(400);
                            }
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatWasTypedIntoSomebodysRecordsOthersDoNotRead() throws Exception {
        for (RecordSamples.Sample sample : RecordSamples.OWNED) {
            long id = app.owner()
                    .post(app, sample.address(), sample.body(PLANTED))
                    .path("id")
                    .longValue();
            Map<String, Object> others = Map.of("comment", PLANTED, "tags", List.of(PLANTED));
            for (var member : others.entrySet()) {
                long version =
                        app.owner().get(app, sample.address(id)).path("version").longValue();
                var changed = app.owner()
                        .send(
                                app,
                                "PATCH",
                                sample.address(id),
                                Map.of(member.getKey(), member.getValue()),
                                Map.of("If-Match", "\"" + version + "\""));
                // A kind without such a member knows no such member.
                assertThat(changed.statusCode()).as(changed.body()).isIn(200, 400);
            }
        }
        Person stranger = app.colleague("hostile.stranger@example.com", "MANAGER");
        return Endpoint.all(mapping).stream()
                .filter(endpoint -> endpoint.method().equals("GET") && endpoint.isList())
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    var answer = stranger.send(app, "GET", address(endpoint), null, Map.of());
                    assertThat(answer.body()).doesNotContain(PLANTED);
                }));
    }

    private record Parameter(String name, boolean period) {}

    private static Set<Parameter> parametersOf(Endpoint endpoint) {
        Set<Parameter> found = new LinkedHashSet<>();
        for (MethodParameter parameter : endpoint.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.getParameterType() == ListRequest.class) {
                List.of("limit", "sort", "cursor", "count").forEach(name -> found.add(new Parameter(name, false)));
            } else if (parameter.hasParameterAnnotation(Filter.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    boolean period = component.getType() == Period.class;
                    found.add(new Parameter(component.getName(), period));
                    if (period) {
                        found.add(new Parameter(component.getName() + "From", false));
                        found.add(new Parameter(component.getName() + "To", false));
                    }
                }
            } else if (declared != null) {
                found.add(new Parameter(
                        declared.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : declared.name(),
                        false));
            }
        }
        return found;
    }

    /** The endpoint's address with the id of something that is there. */
    private String address(Endpoint endpoint) throws Exception {
        int variable = endpoint.path().indexOf("/{");
        return variable < 0 ? endpoint.path() : endpoint.at(id(endpoint.path().substring(0, variable)));
    }

    private long id(String collection) throws Exception {
        Map<String, Long> known = IDS.getOrDefault(context, Map.of());
        Long id = known.get(collection);
        if (id == null) {
            id = made(collection);
            known.put(collection, id);
        }
        return id;
    }

    private long made(String collection) throws Exception {
        if (collection.equals("/api/v1/users")) {
            Person colleague = app.colleague("hostile@example.org", "MANAGER");
            return colleague.get(app, "/api/v1/me").path("id").longValue();
        }
        if (collection.equals("/api/v1/roles")) {
            // The owner's own is not to be changed meanwhile.
            return app.owner()
                    .post(app, collection, Map.of("name", "Роль для чужих значень"))
                    .path("id")
                    .longValue();
        }
        for (Endpoint endpoint : Endpoint.all(mapping)) {
            if (endpoint.path().equals(collection) && endpoint.method().equals("POST") && endpoint.body() != null) {
                var answer = send(
                        endpoint, collection, new BodySample(Objects.requireNonNull(endpoint.body())).text(), null);
                JsonNode record = answer.statusCode() == 201 ? Person.json(answer.body()) : null;
                if (record != null && record.path("id").isNumber()) {
                    return record.path("id").longValue();
                }
            }
        }
        return 1;
    }

    /** Of the record that an address belongs to. */
    private @Nullable String version(String address) throws Exception {
        String record = address.replaceFirst("(/\\d+)/.*", "$1");
        var request = HttpRequest.newBuilder(app.address().resolve(record)).header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElse(null);
    }

    private HttpResponse<String> send(
            Endpoint endpoint, String address, @Nullable String body, @Nullable String version) throws Exception {
        return http.send(request(endpoint, address, body, version), BodyHandlers.ofString());
    }

    private HttpRequest request(Endpoint endpoint, String address, @Nullable String body, @Nullable String version) {
        return HttpRequest.newBuilder(app.address().resolve(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", endpoint.mediaType())
                .header("If-Match", version == null ? "\"0\"" : version)
                .method(endpoint.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
