package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Walks over every endpoint there is: what the contract promises for all of them holds for each. */
@AppTest
class ContractTests {

    /** Takes any members, because it keeps what a front end wants kept. */
    private static final String PREFERENCES = "PUT /api/v1/me/preferences";

    /** What has no version, and ways in that must close whatever became of them meanwhile. */
    private static final Set<String> WITHOUT_VERSION = Set.of(
            PREFERENCES,
            "PUT /api/v1/me/notification-preferences",
            "PUT /api/v1/me/presence",
            "DELETE /api/v1/me/second-factor/passkeys/{id}",
            "DELETE /api/v1/me/second-factor/totp",
            "DELETE /api/v1/users/{id}/second-factor",
            "DELETE /api/v1/me/sessions/{id}",
            "DELETE /api/v1/me/tokens/{id}",
            "DELETE /api/v1/invitations/{id}");

    private static final long NOBODYS_ID = 987_654_321_987L;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @TestFactory
    Stream<DynamicTest> withoutATokenNothingAnswers() {
        return each(endpoint -> !endpoint.isPublic(), endpoint -> {
            var answer = bare(endpoint.method(), endpoint.at(1), "{}", endpoint.mediaType());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertProblem(answer);
        });
    }

    @TestFactory
    Stream<DynamicTest> anIdThatNobodyHasIsNotFound() {
        return each(endpoint -> endpoint.namesARecord() && !endpoint.takesJson(), endpoint -> {
            var answer =
                    owner().send(app(), endpoint.method(), endpoint.at(NOBODYS_ID), null, Map.of("If-Match", "\"0\""));
            assertThat(answer.statusCode())
                    .as(answer.body())
                    .isEqualTo(
                            endpoint.path().matches(".*/(me/(sessions|tokens|second-factor)|users/.*/second-factor).*")
                                    ? 403
                                    : 404);
            assertProblem(answer);
        });
    }

    @TestFactory
    Stream<DynamicTest> aMemberThatNobodyKnowsIsRefusedByName() {
        return each(
                endpoint -> endpoint.takesJson()
                        && !endpoint.isPublic()
                        && !endpoint.toString().equals(PREFERENCES),
                endpoint -> {
                    var answer = owner().send(
                                    app(),
                                    endpoint.method(),
                                    existing(endpoint),
                                    Map.of("noSuchMember", 1),
                                    Map.of("If-Match", "\"0\"", "Content-Type", endpoint.mediaType()));
                    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
                    assertThat(answer.statusCode() == 404 || answer.body().contains("noSuchMember"))
                            .as(answer.body())
                            .isTrue();
                });
    }

    @TestFactory
    Stream<DynamicTest> aHostileOrderIsRefused() {
        return each(Endpoint::isList, endpoint -> {
            for (String sort :
                    List.of("id);drop%20table%20users.person", "password", "-", "createdAt,,", "%27%20or%201=1")) {
                assertRefused(owner().send(app(), "GET", existing(endpoint) + "?sort=" + sort, null, Map.of()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aLimitOutOfRangeAndADamagedCursorAreRefused() {
        return each(Endpoint::isList, endpoint -> {
            for (String query :
                    List.of("limit=0", "limit=201", "limit=x", "cursor=AAAA", "cursor=%27", "count=maybe")) {
                assertRefused(owner().send(app(), "GET", existing(endpoint) + "?" + query, null, Map.of()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aParameterThatNobodyReadsIsRefused() {
        return each(endpoint -> endpoint.method().equals("GET") && !endpoint.isPublic(), endpoint -> {
            var answer = owner().send(app(), "GET", existing(endpoint) + "?noSuchFilter=1", null, Map.of());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("noSuchFilter");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatNeedsAVersionSaysSo() {
        return each(Endpoint::needsVersion, endpoint -> {
            var answer = owner().send(
                            app(),
                            endpoint.method(),
                            existing(endpoint),
                            endpoint.takesJson() ? Map.of() : null,
                            Map.of("Content-Type", endpoint.mediaType()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(428);
        });
    }

    @Test
    void everyChangeOfARecordInPlaceNeedsItsVersion() {
        assertThat(Endpoint.all(mapping))
                .filteredOn(Endpoint::changesInPlace)
                .filteredOn(endpoint -> !WITHOUT_VERSION.contains(endpoint.toString()))
                .allSatisfy(endpoint -> assertThat(endpoint.needsVersion()).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> aRecordOutOfReachIsNotFoundAndStaysAsItIs() {
        return each(
                endpoint -> RecordSamples.of(endpoint.resource()).isPresent() && endpoint.namesARecord(), endpoint -> {
                    Person stranger = app().colleague("stranger@example.com", "MANAGER");
                    JsonNode record = created(endpoint.resource());
                    String address = "/api/v1/" + endpoint.resource() + "/"
                            + record.path("id").longValue();
                    JsonNode before = owner().get(app(), address);
                    var answer = stranger.send(
                            app(),
                            endpoint.method(),
                            endpoint.at(record.path("id").longValue()),
                            endpoint.takesJson() ? Map.of() : null,
                            Map.of(
                                    "If-Match",
                                    "\"" + record.path("version").longValue() + "\"",
                                    "Content-Type",
                                    endpoint.mediaType()));
                    assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404, 400, 422);
                    assertThat(owner().get(app(), address)).isEqualTo(before);
                    assertThat(stranger.send(app(), "GET", address, null, Map.of())
                                    .statusCode())
                            .isEqualTo(404);
                });
    }

    @TestFactory
    Stream<DynamicTest> aStaleVersionGetsThePresentOneAndChangesNothing() {
        return RecordSamples.ALL.stream()
                .map(sample -> dynamicTest(sample.toString(), () -> {
                    JsonNode record = created(sample);
                    String address = sample.address(record.path("id").longValue());
                    var patched = owner().send(
                                    app(),
                                    "PATCH",
                                    address,
                                    Map.of(sample.name(), "пізно"),
                                    Map.of("If-Match", "\"999\""));
                    assertThat(patched.statusCode()).as(patched.body()).isEqualTo(412);
                    var answer = owner().send(app(), "DELETE", address, null, Map.of("If-Match", "\"999\""));
                    assertThat(answer.statusCode()).isEqualTo(412);
                    JsonNode problem = Person.json(answer.body());
                    assertThat(problem.path("version")).isEqualTo(record.path("version"));
                    assertThat(problem.path("current").path("id")).isEqualTo(record.path("id"));
                    assertThat(owner().get(app(), address).path("version")).isEqualTo(record.path("version"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> simultaneousTwinsOfAKeyMakeOneRecordAndGetTheSameAnswer() {
        return RecordSamples.ALL.stream()
                .map(sample -> dynamicTest(sample.toString(), () -> {
                    Map<String, Object> body = sample.body("Двійник " + UUID.randomUUID());
                    Map<String, String> key =
                            Map.of("Idempotency-Key", UUID.randomUUID().toString());
                    Callable<HttpResponse<String>> create =
                            () -> owner().send(app(), "POST", sample.address(), body, key);
                    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        var answers = threads.invokeAll(
                                IntStream.range(0, 6).mapToObj(i -> create).toList());
                        Set<String> bodies = new java.util.HashSet<>();
                        for (var answer : answers) {
                            assertThat(answer.get().statusCode())
                                    .as(answer.get().body())
                                    .isEqualTo(201);
                            assertThat(answer.get().headers().firstValue("Location"))
                                    .isPresent();
                            bodies.add(answer.get().body());
                        }
                        assertThat(bodies).hasSize(1);
                    }
                    assertThat(owner().send(app(), "POST", sample.address(), sample.body("Інший"), key)
                                    .statusCode())
                            .isEqualTo(422);
                }));
    }

    @Test
    void refusalsAreInTheCallersLanguage() throws Exception {
        String path = "/api/v1/contacts/" + NOBODYS_ID;
        assertThat(owner().send(app(), "GET", path, null, Map.of("Accept-Language", "en"))
                        .body())
                .contains("There is no such record");
        assertThat(owner().send(app(), "GET", path, null, Map.of("Accept-Language", "uk"))
                        .body())
                .contains("Такого запису немає");
        assertThat(owner().send(app(), "GET", path, null, Map.of("Accept-Language", "de"))
                        .body())
                .contains("Такого запису немає");
    }

    @Test
    void bodiesThatAreNoJsonAndOtherTypesAreRefused() throws Exception {
        String token = "Bearer " + owner().token();
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "{\"firstName\":", "\u0000")) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(app().address().resolve("/api/v1/contacts"))
                                    .header("Authorization", token)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(body + " → " + answer.body()).isIn(400, 422);
            assertProblem(answer);
        }
        var xml = owner().send(app(), "POST", "/api/v1/contacts", "<a/>", Map.of("Content-Type", "application/xml"));
        assertThat(xml.statusCode()).isEqualTo(415);
        var plain = owner().send(
                        app(),
                        "PATCH",
                        "/api/v1/me",
                        Map.of("lastName", "Інша"),
                        Map.of("Content-Type", "application/json", "If-Match", "\"0\""));
        assertThat(plain.statusCode()).as(plain.body()).isEqualTo(415);
    }

    @Test
    void aControlCharacterInATextIsRefusedAtItsField() throws Exception {
        var answer = owner().send(
                        app(), "POST", "/api/v1/contacts", Map.of("firstName", "а\u0000б", "lastName", "в"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Person.json(answer.body())
                        .path("errors")
                        .get(0)
                        .path("field")
                        .stringValue())
                .isEqualTo("firstName");
    }

    private Stream<DynamicTest> each(Predicate<Endpoint> which, Check check) {
        List<Endpoint> chosen = Endpoint.all(mapping).stream().filter(which).toList();
        assertThat(chosen).isNotEmpty();
        return chosen.stream().map(endpoint -> dynamicTest(endpoint.toString(), () -> check.of(endpoint)));
    }

    /** The endpoint's path with the id of a record that is there. */
    private String existing(Endpoint endpoint) throws Exception {
        if (!endpoint.namesARecord()) {
            return endpoint.path();
        }
        if (RecordSamples.of(endpoint.resource()).isPresent()) {
            return endpoint.at(created(endpoint.resource()).path("id").longValue());
        }
        return endpoint.at(
                switch (endpoint.resource()) {
                    case "roles" -> ownRole();
                    case "comments" -> ownComment();
                    default -> 1;
                });
    }

    private long ownComment() throws Exception {
        long contact = created("contacts").path("id").longValue();
        return owner().post(app(), "/api/v1/comments", Map.of("record", "CONTACT:" + contact, "text", "Без змін"))
                .path("id")
                .longValue();
    }

    private long ownRole() throws Exception {
        return owner().post(app(), "/api/v1/roles", Map.of("name", "Роль " + UUID.randomUUID()))
                .path("id")
                .longValue();
    }

    private JsonNode created(String resource) throws Exception {
        return created(RecordSamples.of(resource).orElseThrow());
    }

    private JsonNode created(RecordSamples.Sample sample) throws Exception {
        var answer =
                owner().send(app(), "POST", sample.address(), sample.body("Договір " + UUID.randomUUID()), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        return Person.json(answer.body());
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " → " + answer.body()).isEqualTo(400);
        assertProblem(answer);
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Person.json(answer.body());
        assertThat(problem.path("type").stringValue()).startsWith("urn:crm:problem:");
        assertThat(problem.path("detail").stringValue()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.")
                .doesNotContain("select ");
    }

    private HttpResponse<String> bare(String method, String path, @Nullable String body, String type) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(app().address().resolve(path))
                                .header("Content-Type", type)
                                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }

    private Person owner() throws Exception {
        return app().owner();
    }

    interface Check {
        void of(Endpoint endpoint) throws Exception;
    }
}
