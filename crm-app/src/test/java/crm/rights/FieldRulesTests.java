package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A role that is kept from some fields tries every way to them. */
@AppTest
class FieldRulesTests {

    /** Of no other test, as lists here show their records, too. */
    private static final String PHONE = "+380639174652";

    private static final String JOB_TITLE = "Таємнорадниця";

    private static final String HIDDEN = "HIDDEN";

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private Person owner;
    private Person kept;
    private long contact;
    private long deal;

    @BeforeEach
    void aRoleThatSeesNoPhonesAndNoAmounts() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
        kept = keptPerson();
        String name = "Прихована" + System.nanoTime();
        contact = owner.post(
                        app,
                        "/api/v1/contacts",
                        Map.of(
                                "lastName",
                                name,
                                "firstName",
                                "Ольга",
                                "jobTitle",
                                JOB_TITLE,
                                "phones",
                                List.of(Map.of("number", PHONE))))
                .path("id")
                .longValue();
        deal = owner.post(
                        app,
                        "/api/v1/deals",
                        Map.of(
                                "title",
                                "Угода " + name,
                                "contactId",
                                contact,
                                "comment",
                                "таємне-слово",
                                "amount",
                                Map.of("amount", "7654321.11", "currency", "UAH")))
                .path("id")
                .longValue();
        ok(owner.send(
                app,
                "PUT",
                "/api/v1/deals/" + deal + "/lines",
                Map.of("lines", List.of(Map.of("name", "Саморіз", "quantity", "3", "price", "2551440.37"))),
                Map.of("If-Match", "\"0\"")));
    }

    @Test
    void cardsAndListsShowNothingOfThem() throws Exception {
        JsonNode card = kept.get(app, "/api/v1/contacts/" + contact);
        assertThat(card.path("lastName").stringValue()).startsWith("Прихована");
        assertThat(card.path("phones")).isEmpty();
        assertThat(card.path("jobTitle").isNull()).isTrue();
        JsonNode dealCard = kept.get(app, "/api/v1/deals/" + deal);
        assertThat(dealCard.path("amount").isNull()).isTrue();
        assertThat(dealCard.path("paid").isNull()).isTrue();
        assertThat(dealCard.path("comment").isNull()).isTrue();
        assertThat(dealCard.path("lines").get(0).path("name").stringValue()).isEqualTo("Саморіз");
        assertThat(dealCard.path("lines").get(0).path("price").isNull()).isTrue();
        assertThat(dealCard.path("lines").get(0).path("sum").isNull()).isTrue();
        for (String path : List.of(
                "/api/v1/contacts?limit=200",
                "/api/v1/contacts/" + contact,
                "/api/v1/deals?limit=200",
                "/api/v1/deals/" + deal,
                "/api/v1/deals/" + deal + "/lines",
                "/api/v1/deals/" + deal + "/timeline",
                "/api/v1/funnel-entries?limit=200",
                "/api/v1/contacts/" + contact + "/orders",
                "/api/v1/contacts/" + contact + "/timeline",
                "/api/v1/activity?limit=200",
                board())) {
            var answer = kept.send(app, "GET", path, null, Map.of());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain(PHONE)
                    .doesNotContain("63 917")
                    .doesNotContain(JOB_TITLE)
                    .doesNotContain("7654321.11")
                    .doesNotContain("2551440.37")
                    .doesNotContain("таємне-слово");
        }
        assertThat(owner.send(app, "GET", "/api/v1/deals/" + deal, null, Map.of())
                        .body())
                .contains("7654321.11", "2551440.37", "таємне-слово");
    }

    @Test
    void theBoardKeepsItsSumsBack() throws Exception {
        JsonNode stages = kept.get(app, board()).path("stages");
        assertThat(stages).isNotEmpty();
        stages.forEach(stage -> {
            assertThat(stage.path("sum").isNull()).isTrue();
            assertThat(stage.path("otherSums")).isEmpty();
        });
    }

    @Test
    void figuresOfAPersonLeaveSumsOut() throws Exception {
        long id = kept.get(app, "/api/v1/me").path("id").longValue();
        var assigned = owner.post(
                app,
                "/api/v1/deals",
                Map.of(
                        "title",
                        "Для підсумку",
                        "responsibleId",
                        id,
                        "amount",
                        Map.of("amount", "4321098.76", "currency", "UAH")));
        assertThat(assigned.path("id").longValue()).isPositive();
        String figures = "/api/v1/users/" + id + "/statistics";
        assertThat(owner.send(app, "GET", figures, null, Map.of()).body()).contains("4321098.76");
        var answer = kept.send(app, "GET", figures, null, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"open\"").doesNotContain("4321098.76");
    }

    @Test
    void aDealMadeOfALeadBringsNothingToLight() throws Exception {
        Person blind = person(List.of(rule("LEAD", "amount", HIDDEN)));
        long lead = owner.post(
                        app,
                        "/api/v1/leads",
                        Map.of(
                                "title",
                                "Лід із сумою",
                                "responsibleId",
                                blind.get(app, "/api/v1/me").path("id").longValue(),
                                "amount",
                                Map.of("amount", "55.00", "currency", "UAH")))
                .path("id")
                .longValue();
        refused(blind.send(app, "POST", "/api/v1/leads/" + lead + "/convert", Map.of(), Map.of()));
        assertThat(owner.get(app, "/api/v1/leads/" + lead).path("deal").isNull())
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> filtersAndOrdersByThemAreRefused() {
        return Stream.of(
                        "contacts?phone=0639174652",
                        "contacts?jobTitle=x",
                        "contacts?sort=-jobTitle",
                        "contacts/duplicates?phone=0639174652",
                        "companies/duplicates?phone=0639174652",
                        "deals?amountFrom=1",
                        "deals?amountTo=1000",
                        "funnel-entries?amountFrom=700",
                        "funnel-entries?sort=-amount",
                        "funnel-entries?sort=comment",
                        "leads?sort=createdAt,amount")
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    var answer = kept.send(app, "GET", "/api/v1/" + query, null, Map.of());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                    assertThat(answer.body()).contains("field-hidden");
                    assertThat(owner.send(app, "GET", "/api/v1/" + query, null, Map.of())
                                    .statusCode())
                            .isEqualTo(200);
                }));
    }

    @Test
    void searchDoesNotFindByThem() throws Exception {
        for (String list : List.of("contacts", "deals", "funnel-entries")) {
            assertThat(found(owner, list, "0639174652")).as(list).isNotEmpty();
            assertThat(found(kept, list, "0639174652")).as(list).isEmpty();
            assertThat(found(kept, list, "639174652")).as(list).isEmpty();
            assertThat(found(kept, list, "прихована")).as(list).isNotEmpty();
        }
        assertThat(found(owner, "contacts", "таємнорад")).isNotEmpty();
        assertThat(found(kept, "contacts", "таємнорад")).isEmpty();
        assertThat(found(owner, "deals", "таємне-слово")).isNotEmpty();
        assertThat(found(kept, "deals", "таємне-слово")).isEmpty();
        assertThat(kept.get(app, board() + "&q=" + encoded("таємне-слово"))
                        .path("stages")
                        .valueStream()
                        .mapToLong(stage -> stage.path("count").longValue())
                        .sum())
                .isZero();
    }

    @Test
    void changesOfThemAreRefusedAndNothingIsChanged() throws Exception {
        JsonNode before = owner.get(app, "/api/v1/deals/" + deal);
        String version = "\"" + before.path("version").longValue() + "\"";
        refused(kept.send(
                app,
                "PATCH",
                "/api/v1/deals/" + deal,
                Map.of("amount", Map.of("amount", "1.00", "currency", "UAH")),
                Map.of("If-Match", version)));
        var clearing = new HashMap<String, Object>();
        clearing.put("amount", null);
        refused(kept.send(app, "PATCH", "/api/v1/deals/" + deal, clearing, Map.of("If-Match", version)));
        refused(kept.send(
                app,
                "PUT",
                "/api/v1/deals/" + deal + "/lines",
                Map.of("lines", List.of()),
                Map.of("If-Match", version)));
        refused(kept.send(
                app,
                "POST",
                "/api/v1/contacts",
                Map.of("lastName", "Нова", "phones", List.of(Map.of("number", "+380501234567"))),
                Map.of()));
        refused(kept.send(
                app, "POST", "/api/v1/contacts", Map.of("lastName", "Нова", "jobTitle", JOB_TITLE), Map.of()));
        assertThat(kept.post(app, "/api/v1/contacts", Map.of("lastName", "Нова"))
                        .path("id")
                        .longValue())
                .isPositive();
        long lead = owner.post(app, "/api/v1/leads", Map.of("title", "Лід"))
                .path("id")
                .longValue();
        refused(kept.send(
                app,
                "POST",
                "/api/v1/leads/" + lead + "/convert",
                Map.of("contact", Map.of("lastName", "Нова", "phones", List.of(Map.of("number", PHONE)))),
                Map.of()));
        assertThat(owner.get(app, "/api/v1/deals/" + deal)).isEqualTo(before);
    }

    /** The patch is laid over the whole record, not over what the person is shown of it. */
    @Test
    void aChangeOfSomethingElseLosesNothingOfThem() throws Exception {
        JsonNode card = kept.get(app, "/api/v1/contacts/" + contact);
        ok(kept.send(
                app,
                "PATCH",
                "/api/v1/contacts/" + contact,
                Map.of("source", "виставка"),
                Map.of("If-Match", "\"" + card.path("version").longValue() + "\"")));
        JsonNode after = owner.get(app, "/api/v1/contacts/" + contact);
        assertThat(after.path("source").stringValue()).isEqualTo("виставка");
        assertThat(after.path("phones").get(0).path("number").stringValue()).isEqualTo(PHONE);
    }

    @Test
    void aStaleVersionDoesNotTellThemEither() throws Exception {
        var answer = kept.send(
                app,
                "PATCH",
                "/api/v1/contacts/" + contact,
                Map.of("source", "виставка"),
                Map.of("If-Match", "\"999\""));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("Прихована").doesNotContain(PHONE);
    }

    @Test
    void aReadOnlyFieldIsShownAndFoundByButNotChanged() throws Exception {
        Person reader = person(List.of(rule("DEAL", "amount", "READ_ONLY")));
        JsonNode card = reader.get(app, "/api/v1/deals/" + deal);
        assertThat(card.path("amount").path("amount").stringValue()).isEqualTo("7654321.11");
        assertThat(reader.get(app, "/api/v1/deals?amountFrom=7654321&amountTo=7654322")
                        .path("items"))
                .isNotEmpty();
        refused(reader.send(
                app,
                "PATCH",
                "/api/v1/deals/" + deal,
                Map.of("amount", Map.of("amount", "1.00", "currency", "UAH")),
                Map.of("If-Match", "\"" + card.path("version").longValue() + "\"")));
    }

    @Test
    void importsCannotSetThem() throws Exception {
        JsonNode uploaded = kept.upload(
                app,
                "/api/v1/imports",
                "contacts.csv",
                "Прізвище,Телефон\nІмпортна,0639174652\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("kind", "CONTACT"));
        assertThat(uploaded.path("fields")
                        .valueStream()
                        .map(field -> field.path("key").stringValue()))
                .contains("lastName", "email")
                .doesNotContain("phone");
        assertThat(uploaded.path("mapping").path("0").stringValue()).isEqualTo("lastName");
        assertThat(uploaded.path("mapping").path("1").isNull()).isTrue();
        var mapped = kept.send(
                app,
                "PUT",
                "/api/v1/imports/" + uploaded.path("id").longValue() + "/mapping",
                Map.of("mapping", Map.of("0", "lastName", "1", "phone"), "options", Map.of()),
                Map.of("If-Match", "\"" + uploaded.path("version").longValue() + "\""));
        assertThat(mapped.statusCode()).as(mapped.body()).isEqualTo(422);
        assertThat(mapped.body()).contains("mapping.1", "field-not-yours-to-change");
    }

    @Test
    void aRuleThatComesBetweenMappingAndStartStopsTheImport() throws Exception {
        Person importer = person(List.of());
        JsonNode uploaded = importer.upload(
                app,
                "/api/v1/imports",
                "contacts.csv",
                "Прізвище,Телефон\nЗапізніла,0639174652\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("kind", "CONTACT"));
        assertThat(uploaded.path("mapping").path("1").stringValue()).isEqualTo("phone");
        long role = importer.get(app, "/api/v1/me").path("role").path("id").longValue();
        JsonNode before = owner.get(app, "/api/v1/roles/" + role);
        ok(owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + role + "/permissions",
                Map.of(
                        "permissions",
                        List.of(right("CONTACT", "IMPORT", "ALL"), right("CONTACT", "READ", "ALL")),
                        "fields",
                        List.of(rule("CONTACT", "phones", "READ_ONLY"))),
                Map.of("If-Match", "\"" + before.path("version").longValue() + "\"")));
        var run = importer.send(
                app,
                "POST",
                "/api/v1/imports/" + uploaded.path("id").longValue() + "/run",
                Map.of("onError", "SKIP"),
                Map.of());
        assertThat(run.statusCode()).as(run.body()).isEqualTo(422);
        assertThat(run.body()).contains("mapping.1", "field-not-yours-to-change");
    }

    @Test
    void peopleAlwaysSeeTheirOwn() throws Exception {
        Person shy = person(List.of(rule("USER", "workPhone", HIDDEN)));
        JsonNode me = shy.get(app, "/api/v1/me");
        ok(shy.send(
                app,
                "PATCH",
                "/api/v1/me",
                Map.of("workPhone", "+380501112233"),
                Map.of("If-Match", "\"" + me.path("version").longValue() + "\"")));
        assertThat(shy.get(app, "/api/v1/me").path("workPhone").stringValue()).isEqualTo("+380501112233");
        long id = me.path("id").longValue();
        assertThat(shy.get(app, "/api/v1/users/" + id).path("workPhone").stringValue())
                .isNotNull();
        Person other = person(List.of(rule("USER", "workPhone", HIDDEN)));
        assertThat(other.get(app, "/api/v1/users/" + id).path("workPhone").isNull())
                .isTrue();
        assertThat(other.get(app, "/api/v1/users?q=0501112233").path("items")).isEmpty();
    }

    @Test
    void aRoleIsToldWhatItIsKeptFrom() throws Exception {
        assertThat(kept.get(app, "/api/v1/me/permissions").path("fields").toString())
                .contains("{\"recordType\":\"CONTACT\",\"field\":\"phones\",\"access\":\"HIDDEN\"}");
    }

    @Test
    void whoIsKeptFromAFieldCannotFreeOthersOfTheRule() throws Exception {
        Person administrator = person(List.of(rule("CONTACT", "phones", HIDDEN)), true);
        long role = owner.post(app, "/api/v1/roles", Map.of("name", "Роль " + System.nanoTime()))
                .path("id")
                .longValue();
        var answer = administrator.send(
                app,
                "PUT",
                "/api/v1/roles/" + role + "/permissions",
                Map.of("permissions", List.of(right("CONTACT", "READ", "ALL")), "fields", List.of()),
                Map.of("If-Match", "\"0\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void rulesOnUnknownFieldsAreRefusedByName() throws Exception {
        long role = owner.post(app, "/api/v1/roles", Map.of("name", "Роль " + System.nanoTime()))
                .path("id")
                .longValue();
        var answer = owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + role + "/permissions",
                Map.of("permissions", List.of(), "fields", List.of(rule("CONTACT", "secret", HIDDEN))),
                Map.of("If-Match", "\"0\""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("fields[0].field");
    }

    private List<Long> found(Person person, String list, String text) throws Exception {
        List<Long> ids = new ArrayList<>();
        person.get(app, "/api/v1/" + list + "?limit=200&q=" + encoded(text))
                .path("items")
                .forEach(item -> ids.add(item.path("id").longValue()));
        ids.removeIf(id -> id != contact && id != deal);
        return ids;
    }

    private String board() throws Exception {
        for (JsonNode funnel : owner.get(app, "/api/v1/funnels").path("items")) {
            if (funnel.path("kind").stringValue().equals("DEAL")) {
                return "/api/v1/funnels/" + funnel.path("id").longValue() + "/board?kind=DEAL";
            }
        }
        throw new IllegalStateException("no funnel of deals");
    }

    private Person keptPerson() throws Exception {
        return person(List.of(
                rule("CONTACT", "phones", HIDDEN),
                rule("CONTACT", "jobTitle", HIDDEN),
                rule("COMPANY", "phones", HIDDEN),
                rule("DEAL", "amount", HIDDEN),
                rule("LEAD", "amount", HIDDEN),
                rule("DEAL", "comment", HIDDEN)));
    }

    private Person person(List<Map<String, Object>> rules) throws Exception {
        return person(rules, false);
    }

    /** Somebody who may do everything with all customers and deals but what the rules say. */
    private Person person(List<Map<String, Object>> rules, boolean administrator) throws Exception {
        String unique = Long.toString(System.nanoTime());
        JsonNode role = owner.post(app, "/api/v1/roles", Map.of("name", "Без полів " + unique));
        List<Map<String, Object>> rights = new ArrayList<>();
        for (String type : List.of("LEAD", "DEAL", "CONTACT", "COMPANY")) {
            for (String action : List.of("READ", "CREATE", "EDIT", "IMPORT", "EXPORT")) {
                rights.add(right(type, action, "ALL"));
            }
        }
        rights.add(right("USER", "READ", "ALL"));
        rights.add(right("FUNNEL", "READ", "ALL"));
        if (administrator) {
            rights.add(right("ROLE", "READ", "ALL"));
            rights.add(right("ROLE", "EDIT", "ALL"));
        }
        long id = role.path("id").longValue();
        ok(owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + id + "/permissions",
                Map.of("permissions", rights, "fields", rules),
                Map.of("If-Match", "\"0\"")));
        return owner.invite(app, "kept" + unique + "@example.com", id, null);
    }

    private static Map<String, Object> right(String type, String action, String scope) {
        return new LinkedHashMap<>(Map.of("recordType", type, "action", action, "scope", scope));
    }

    private static Map<String, Object> rule(String type, String field, String access) {
        return new LinkedHashMap<>(Map.of("recordType", type, "field", field, "access", access));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("field-not-yours-to-change");
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String encoded(@Nullable String text) {
        return java.net.URLEncoder.encode(String.valueOf(text), java.nio.charset.StandardCharsets.UTF_8);
    }
}
