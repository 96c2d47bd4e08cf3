package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Who may see a record but not change it cannot tie own records to it, by whatever member that is tried. */
@AppTest
class LinkTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private RunningApp app;
    private Person owner;
    private Person linking;
    private long othersContact;
    private long othersCompany;

    /** A link of a record to another one: the member of the request, and where the answer shows it. */
    private record Link(String resource, String member, String shown, boolean many, boolean toContact) {

        @Override
        public String toString() {
            return resource + "." + member;
        }
    }

    private static final List<Link> LINKS = List.of(
            new Link("leads", "contactId", "contact", false, true),
            new Link("leads", "companyId", "company", false, false),
            new Link("deals", "contactId", "contact", false, true),
            new Link("deals", "companyId", "company", false, false),
            new Link("contacts", "companyIds", "companies", true, false),
            new Link("companies", "mainContactId", "mainContact", false, true));

    /** Members with the id of something else: people, whose rights are those of assignment, stages, and records elsewhere. */
    private static final Set<String> NO_RECORDS =
            Set.of("responsibleId", "stageId", "funnelId", "externalId", "shopId");

    @BeforeEach
    void somebodyWhoSeesAllAndChangesOnlyTheirOwn() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
        othersContact = id(owner.post(app, "/api/v1/contacts", Map.of("lastName", "Чужий")));
        othersCompany = id(owner.post(app, "/api/v1/companies", Map.of("name", "ТОВ «Чуже»")));
        String unique = Long.toString(System.nanoTime());
        long role = id(owner.post(app, "/api/v1/roles", Map.of("name", "Бачить усе " + unique)));
        List<Map<String, String>> rights = new ArrayList<>();
        for (String type :
                RecordSamples.OWNED.stream().map(sample -> sample.type().name()).toList()) {
            rights.add(Map.of("recordType", type, "action", "READ", "scope", "ALL"));
            rights.add(Map.of("recordType", type, "action", "CREATE", "scope", "OWN"));
            rights.add(Map.of("recordType", type, "action", "EDIT", "scope", "OWN"));
        }
        rights.add(Map.of("recordType", "FUNNEL", "action", "READ", "scope", "ALL"));
        var granted = owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + role + "/permissions",
                Map.of("permissions", rights),
                Map.of("If-Match", "\"0\""));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        linking = owner.invite(app, "linking" + unique + "@example.com", role, null);
    }

    @Test
    void everyMemberThatTiesARecordIsTriedHere() {
        assertThat(mapping.getHandlerMethods().entrySet())
                .flatExtracting(made -> RecordSamples.OWNED.stream()
                        .filter(sample ->
                                made.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)
                                        && made.getKey().getPatternValues().contains(sample.address()))
                        .flatMap(sample -> Stream.of(made.getValue().getMethodParameters())
                                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                                .flatMap(body ->
                                        Stream.of(body.getParameterType().getRecordComponents()))
                                .map(RecordComponent::getName)
                                .filter(member -> member.matches(".*Ids?") && !NO_RECORDS.contains(member))
                                .map(member -> sample.resource() + "." + member))
                        .toList())
                .as("LINKS, or NO_RECORDS for what ties no record that somebody is responsible for")
                .containsExactlyInAnyOrderElementsOf(
                        LINKS.stream().map(Link::toString).toList());
    }

    @TestFactory
    Stream<DynamicTest> aNewRecordCannotBeTiedToAnothersRecord() {
        return LINKS.stream()
                .map(link -> dynamicTest(link.toString(), () -> {
                    Map<String, Object> body = new HashMap<>(own(link.resource()));
                    body.put(link.member(), target(link));
                    var answer = linking.send(app, "POST", "/api/v1/" + link.resource(), body, Map.of());
                    assertThat(answer.statusCode()).as(answer.body()).isIn(403, 422);
                    body.put(link.member(), ownTarget(link));
                    assertThat(linking.send(app, "POST", "/api/v1/" + link.resource(), body, Map.of())
                                    .statusCode())
                            .isEqualTo(201);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anOwnRecordCannotBeTiedToAnothersRecord() {
        return LINKS.stream()
                .map(link -> dynamicTest(link.toString(), () -> {
                    JsonNode record = linking.post(app, "/api/v1/" + link.resource(), own(link.resource()));
                    String path = "/api/v1/" + link.resource() + "/" + id(record);
                    var answer = linking.send(
                            app, "PATCH", path, Map.of(link.member(), target(link)), Map.of("If-Match", "\"0\""));
                    assertThat(answer.statusCode()).as(answer.body()).isIn(403, 422);
                    JsonNode shown = owner.get(app, path).path(link.shown());
                    assertThat(shown.isNull() || shown.isEmpty())
                            .as(shown.toString())
                            .isTrue();
                }));
    }

    private static Map<String, Object> own(String resource) {
        return RecordSamples.of(resource).orElseThrow().body("Власне");
    }

    private Object target(Link link) {
        long id = link.toContact() ? othersContact : othersCompany;
        return link.many() ? List.of(id) : id;
    }

    private Object ownTarget(Link link) throws Exception {
        String resource = link.toContact() ? "contacts" : "companies";
        long id = id(linking.post(app, "/api/v1/" + resource, own(resource)));
        return link.many() ? List.of(id) : id;
    }

    private static long id(JsonNode record) {
        return record.path("id").longValue();
    }
}
