package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import crm.rights.RandomCompany.Employee;
import crm.rights.RandomCompany.Item;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What records are called is told to whoever may read them, for everybody in the company made at random. */
@AppTest
class RecordNamesTests {

    private static final String ADDRESS = "/api/v1/records/names";
    private static final int MOST = 200;

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private RandomCompany company;

    @BeforeEach
    void theCompany() throws Exception {
        app = RunningApp.of(context);
        company = RandomCompany.of(context);
    }

    @Test
    void everybodyIsToldTheNamesOfWhatTheyMayReadAndOfNothingElse() throws Exception {
        List<Item> items = new ArrayList<>(company.records());
        Collections.shuffle(items, new Random(20_261_130));
        List<Item> asked = new ArrayList<>(items.subList(0, MOST - 20));
        asked.addAll(company.binned().subList(0, Math.min(20, company.binned().size())));
        for (Employee employee : company.people()) {
            List<String> readable = asked.stream()
                    .filter(item -> !company.binned().contains(item) && company.mayRead(employee, item))
                    .map(RecordNamesTests::text)
                    .toList();
            assertThat(told(
                            employee.person(),
                            asked.stream().map(RecordNamesTests::text).toList()))
                    .as(employee.toString())
                    .isEqualTo(readable);
        }
    }

    @Test
    void aLinkHasANameAPageAndAStateInItsColour() throws Exception {
        long deal = app.owner()
                .post(app, "/api/v1/deals", Map.of("title", "Названа"))
                .path("id")
                .longValue();
        JsonNode link = names(app.owner(), List.of("DEAL:" + deal)).get(0);
        assertThat(link.at("/record/type").stringValue()).isEqualTo("DEAL");
        assertThat(link.at("/record/id").longValue()).isEqualTo(deal);
        assertThat(link.path("name").stringValue()).contains("Названа");
        assertThat(link.path("page").stringValue()).isEqualTo("/deals/" + deal);
        assertThat(link.path("status").stringValue()).isNotBlank();
        assertThat(link.path("colour").stringValue()).matches("#[0-9a-fA-F]{6}");
    }

    @Test
    void whatIsAskedForTwiceIsToldOnceAndWhatThereIsNotIsLeftOut() throws Exception {
        long deal = app.owner()
                .post(app, "/api/v1/deals", Map.of("title", "Одна"))
                .path("id")
                .longValue();
        assertThat(told(app.owner(), List.of("DEAL:" + deal, "CALL:1", "DEAL:" + deal, "DEAL:999999999999")))
                .containsExactly("DEAL:" + deal);
    }

    @Test
    void whatIsNoReferenceIsNamedAndTooManyAreRefused() throws Exception {
        refused(List.of("DEAL:1", "DEAL", "SHIP:7"), "records[1]", "records[2]");
        refused(IntStream.rangeClosed(0, MOST).mapToObj(id -> "DEAL:" + id).toList(), "records");
    }

    private void refused(List<String> records, String... fields) throws Exception {
        var answer = app.owner().send(app, "POST", ADDRESS, Map.of("records", records), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        List<String> named = new ArrayList<>();
        Person.json(answer.body())
                .path("errors")
                .forEach(error -> named.add(error.path("field").stringValue()));
        assertThat(named).containsExactly(fields);
    }

    private List<String> told(Person person, List<String> records) throws Exception {
        List<String> told = new ArrayList<>();
        names(person, records)
                .forEach(link -> told.add(link.at("/record/type").stringValue() + ":"
                        + link.at("/record/id").longValue()));
        return told;
    }

    private JsonNode names(Person person, List<String> records) throws Exception {
        var answer = person.send(app, "POST", ADDRESS, Map.of("records", records), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Person.json(answer.body()).path("items");
    }

    private static String text(Item item) {
        return item.kind() + ":" + item.id();
    }
}
