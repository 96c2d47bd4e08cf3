package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A card says what one may do with this very record, and the server holds to what it said. */
@AppTest
class AllowedTests {

    private static final List<String> EVERYTHING = List.of("EDIT", "DELETE", "ASSIGN");

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private Person owner;
    private Person reader;

    @BeforeEach
    void somebodyWhoReadsAllAndChangesTheirOwn() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
        JsonNode role = owner.post(app, "/api/v1/roles", Map.of("name", "Читає всіх " + System.nanoTime()));
        var rights = RecordSamples.OWNED.stream()
                .map(sample -> sample.type().name())
                .flatMap(type -> Stream.of(
                        right(type, "READ", "ALL"),
                        right(type, "CREATE", "OWN"),
                        right(type, "EDIT", "OWN"),
                        right(type, "DELETE", "OWN"),
                        right(type, "ASSIGN", type.equals("CONTACT") ? "ALL" : "NONE")))
                .toList();
        var answer = owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + role.path("id").longValue() + "/permissions",
                Map.of("permissions", rights),
                Map.of("If-Match", "\"0\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        reader = owner.invite(
                app,
                "reader" + System.nanoTime() + "@example.com",
                role.path("id").longValue(),
                null);
    }

    @TestFactory
    Stream<DynamicTest> aColleaguesRecordMayBeReadButNotChanged() {
        return each(kind -> {
            String address = address(kind, made(owner, kind));
            assertThat(allowed(owner.get(app, address))).isEqualTo(EVERYTHING);
            assertThat(allowed(reader.get(app, address)))
                    .isEqualTo(kind.equals("contacts") ? List.of("ASSIGN") : List.of());
            assertThat(patch(reader, address, Map.of("tags", List.of("чуже"))).statusCode())
                    .isEqualTo(403);
            assertThat(reader.send(app, "DELETE", address, null, Map.of("If-Match", "\"0\""))
                            .statusCode())
                    .isEqualTo(403);
        });
    }

    @TestFactory
    Stream<DynamicTest> theAnswersOfChangesSayItToo() {
        return each(kind -> {
            List<String> own = kind.equals("contacts")
                    ? EVERYTHING
                    : EVERYTHING.stream().limit(2).toList();
            JsonNode made = made(reader, kind);
            assertThat(allowed(made)).isEqualTo(own);
            String address = address(kind, made);
            assertThat(allowed(reader.get(app, address))).isEqualTo(own);
            var patched = patch(reader, address, Map.of("tags", List.of("своє")));
            assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
            assertThat(allowed(Person.json(patched.body()))).isEqualTo(own);
            var late =
                    reader.send(app, "PATCH", address, Map.of("tags", List.of("пізно")), Map.of("If-Match", "\"999\""));
            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(allowed(Person.json(late.body()).path("current"))).isEqualTo(own);
        });
    }

    @Test
    void whoGivesARecordAwayIsToldWhatIsLeft() throws Exception {
        String address = address("contacts", made(reader, "contacts"));
        long to = owner.get(app, "/api/v1/me").path("id").longValue();
        var given = patch(reader, address, Map.of("responsibleId", to));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(allowed(Person.json(given.body()))).containsExactly("ASSIGN");
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatOnlyReadsMayDoNothingWithAnyRecord() throws Exception {
        Person session = Person.of(Person.signIn(app.address(), "owner@example.com", Person.OWNERS_PASSWORD));
        Person token = Person.of(
                session.post(app, "/api/v1/me/tokens", Map.of("name", "лише читає", "scopes", List.of("read")))
                        .path("token")
                        .stringValue());
        return each(kind -> {
            String address = address(kind, made(owner, kind));
            assertThat(allowed(token.get(app, address))).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> listsDoNotSayIt() {
        return each(kind -> {
            made(owner, kind);
            JsonNode first =
                    owner.get(app, "/api/v1/" + kind + "?limit=1").path("items").get(0);
            assertThat(first.has("id")).isTrue();
            assertThat(first.has("allowed")).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> itIsNoMemberThatAChangeCouldSet() {
        return each(kind -> {
            String address = address(kind, made(owner, kind));
            var answer = patch(owner, address, Map.of("allowed", EVERYTHING));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("member-unknown", "allowed");
        });
    }

    @Test
    void aDealsMovesLinesAndConversionSayItToo() throws Exception {
        JsonNode lead = made(reader, "leads");
        JsonNode deal =
                reader.post(app, address("leads", lead) + "/convert", Map.of()).path("deal");
        assertThat(allowed(deal)).containsExactly("EDIT", "DELETE");
        String address = address("deals", deal);
        var lined = reader.send(
                app,
                "PUT",
                address + "/lines",
                Map.of("lines", List.of()),
                Map.of("If-Match", "\"" + deal.path("version").longValue() + "\""));
        assertThat(allowed(Person.json(lined.body()))).containsExactly("EDIT", "DELETE");
        var lost = reader.send(app, "POST", address + "/lose", Map.of("reason", "дорого"), Map.of());
        assertThat(allowed(Person.json(lost.body()))).containsExactly("EDIT", "DELETE");
    }

    private Stream<DynamicTest> each(Check check) {
        return RecordSamples.OWNED.stream()
                .map(RecordSamples.Sample::resource)
                .map(kind -> DynamicTest.dynamicTest(kind, () -> check.of(kind)));
    }

    private HttpResponse<String> patch(Person person, String address, Map<String, Object> change) throws Exception {
        long version = person.get(app, address).path("version").longValue();
        return person.send(app, "PATCH", address, change, Map.of("If-Match", "\"" + version + "\""));
    }

    private JsonNode made(Person person, String kind) throws Exception {
        RecordSamples.Sample sample = RecordSamples.of(kind).orElseThrow();
        return person.post(app, sample.address(), sample.body("Дозволене"));
    }

    private static List<String> allowed(JsonNode card) {
        assertThat(card.path("allowed").isArray()).as(card.toString()).isTrue();
        return card.path("allowed").valueStream().map(JsonNode::stringValue).toList();
    }

    private static String address(String kind, JsonNode record) {
        return "/api/v1/" + kind + "/" + record.path("id").longValue();
    }

    private static Map<String, String> right(String type, String action, String scope) {
        return Map.of("recordType", type, "action", action, "scope", scope);
    }

    interface Check {
        void of(String kind) throws Exception;
    }
}
