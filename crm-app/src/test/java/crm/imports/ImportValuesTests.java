package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.deals.funnel.Funnels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What values of columns stand for is shown, and said, before a row is written. */
@ImportTest
class ImportValuesTests {

    private static final String PIPELINE = "Номер замовлення;Назва;Етап;Менеджер;Валюта;Сплачено;Джерело\n"
            + "1;Перша;Won;Ivha Neznana;UAH;так;сайт\n"
            + "2;Друга;Won;Ivha Neznana;UAH;сплочено;сайт\n"
            + "3;Третя;Sent;Ivha Neznana;дукати;ні;newsletter\n"
            + "4;Четверта;Junk;Анна Снєжна;UAH;ні;newsletter\n";

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    @Autowired
    Funnels funnels;

    ImportClient owner;
    long seller;

    @BeforeEach
    void people() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
        seller = people.person("Анна", "Снєжна" + System.nanoTime(), "MANAGER");
    }

    private JsonNode upload(ImportClient person, String kind, String text) throws Exception {
        return person.upload(kind, "файл.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String stage(String kind, String stageKind) {
        return String.valueOf(db.queryForObject("""
                select s.id from deals.stage s join deals.funnel f on f.id = s.funnel_id
                where f.kind = ? and f.is_default and s.kind = ? order by s.position limit 1
                """, Long.class, kind, stageKind));
    }

    /** State and meaning by value. */
    private static Map<String, String> states(JsonNode field) {
        Map<String, String> states = new HashMap<>();
        for (JsonNode value : field.get("values")) {
            String name = value.get("meaning").isNull()
                    ? ""
                    : " " + value.get("meaning").get("id").asString();
            states.put(
                    value.get("value").asString(),
                    value.get("count").asInt() + " " + value.get("state").asString() + name);
        }
        return states;
    }

    private static Map<String, Object> said(Map<String, @Nullable String> map, String otherwise, @Nullable String use) {
        Map<String, Object> said = new HashMap<>();
        said.put("map", map);
        said.put("otherwise", otherwise);
        said.put("use", use);
        return said;
    }

    private static Map<String, @Nullable String> leftOut(String value) {
        Map<String, @Nullable String> map = new HashMap<>();
        map.put(value, null);
        return map;
    }

    @Test
    void eachValueIsShownOnceWithItsCountAndWhetherItIsKnown() throws Exception {
        JsonNode file = upload(owner, "DEAL", PIPELINE);
        JsonNode stages = owner.values(file, "stage");
        String won = stage("DEAL", "WON");
        assertThat(states(stages))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Won", "2 KNOWN " + won, "Sent", "1 UNKNOWN", "Junk", "1 UNKNOWN"));
        assertThat(stages.get("rejectedRows").asInt()).isEqualTo(2);
        assertThat(stages.get("kind").asString()).isEqualTo("STAGE");
        assertThat(stages.get("choices").size()).isGreaterThan(2);
        assertThat(stages.get("values").get(0).get("state").asString())
                .as("unknown ones first")
                .isEqualTo("UNKNOWN");
        assertThat(states(owner.values(file, "responsible"))).containsEntry("Ivha Neznana", "3 UNKNOWN");
        assertThat(states(owner.values(file, "currency"))).containsEntry("дукати", "1 UNKNOWN");
        assertThat(states(owner.values(file, "paid")))
                .containsEntry("так", "1 KNOWN true")
                .containsEntry("сплочено", "1 UNKNOWN");
        assertThat(states(owner.values(file, "source"))).containsEntry("newsletter", "2 NEW");
        assertThat(file.get("preview").get("errorCount").asInt()).isEqualTo(4);
    }

    @Test
    void eachMayBeMappedGetADefaultOrBeLeftOutBeforeTheRun() throws Exception {
        JsonNode file = upload(owner, "DEAL", PIPELINE);
        String open = stage("DEAL", "OPEN");
        Map<String, Object> values = Map.of(
                "stage", said(Map.of("SENT", open), "SKIP", null),
                "responsible", said(Map.of(), "USE", Long.toString(seller)),
                "currency", said(Map.of("дукати", "EUR"), "REJECT", null),
                "paid", said(Map.of("сплочено", "true"), "REJECT", null),
                "source", said(Map.of("newsletter", "розсилка"), "REJECT", null));
        JsonNode mapped = owner.json(owner.say(file, values, Map.of()), 200);
        assertThat(mapped.get("preview").get("errorCount").asInt()).isZero();
        assertThat(mapped.get("preview").get("leftOutCount").asInt()).isEqualTo(1);
        assertThat(states(owner.values(file, "stage")))
                .containsEntry("Sent", "1 MAPPED " + open)
                .containsEntry("Junk", "1 LEFT_OUT");
        assertThat(states(owner.values(file, "responsible"))).containsEntry("Ivha Neznana", "3 DEFAULTED " + seller);

        JsonNode done = owner.run(file, "ABORT");

        assertThat(done.get("failed").asInt()).isZero();
        assertThat(done.get("created").asInt()).isEqualTo(3);
        assertThat(done.get("skipped").asInt()).isEqualTo(1);
        assertThat(db.queryForList(
                        "select shop_id || ' ' || stage_id || ' ' || currency || ' ' || payment_status || ' ' || source"
                                + " from deals.entry order by shop_id",
                        String.class))
                .containsExactly(
                        "1 " + stage("DEAL", "WON") + " UAH 3 сайт",
                        "2 " + stage("DEAL", "WON") + " UAH 3 сайт",
                        "3 " + open + " EUR 1 розсилка");
        assertThat(db.queryForList("select distinct responsible_id from deals.entry", Long.class))
                .containsExactly(seller);
    }

    @Test
    void oneValueMayBeLeftOutWhileAllOthersStay() throws Exception {
        JsonNode file = upload(owner, "CONTACT", "Прізвище;Отримує новини\nКоваленко;так\nБондар;невідомо\n");
        owner.json(owner.say(file, Map.of("receivesNews", said(leftOut("Невідомо"), "REJECT", null)), Map.of()), 200);
        JsonNode done = owner.run(file, "SKIP");
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(done.get("failed").asInt()).isZero();
        assertThat(db.queryForList("select last_name from contacts.contact", String.class))
                .containsExactly("Коваленко");
    }

    @Test
    void whatDoesNotExistCannotBeChosen() throws Exception {
        JsonNode file = upload(owner, "DEAL", PIPELINE);
        String lead = stage("LEAD", "OPEN");
        JsonNode refused = owner.json(
                owner.say(
                        file,
                        Map.of(
                                "stage", said(Map.of("Sent", lead), "REJECT", null),
                                "responsible", said(Map.of(), "USE", "999999999"),
                                "currency", said(Map.of(), "USE", null),
                                "title", said(Map.of(), "SKIP", null)),
                        Map.of()),
                422);
        assertThat(refused.get("errors").toString())
                .contains("values.stage.map.sent", "values.responsible.use", "values.currency.use", "values.title");
    }

    @Test
    void theChoiceIsThereForTheNextFileOfTheSameColumnsAndOfTheSamePerson() throws Exception {
        JsonNode first = upload(owner, "DEAL", PIPELINE);
        String open = stage("DEAL", "OPEN");
        owner.json(
                owner.say(
                        first,
                        Map.of(
                                "stage", said(Map.of("Sent", open), "SKIP", null),
                                "responsible", said(Map.of("Ivha Neznana", Long.toString(seller)), "REJECT", null)),
                        Map.of("dateOrder", "MDY")),
                200);
        owner.run(first, "SKIP");

        JsonNode next = upload(owner, "DEAL", PIPELINE.replace("1;Перша", "9;Дев'ята"));
        assertThat(next.get("options").get("dateOrder").asString()).isEqualTo("MDY");
        assertThat(next.get("mapping"))
                .isEqualTo(owner.read("/imports/" + first.get("id").asLong()).get("mapping"));
        assertThat(states(owner.values(next, "stage"))).containsEntry("Sent", "1 MAPPED " + open);

        JsonNode others = upload(owner, "DEAL", PIPELINE.replace("Номер замовлення", "Номер угоди"));
        assertThat(others.get("values").size()).isZero();
        ImportClient another = people.client(people.person("Інший", "Власник", "OWNER"));
        assertThat(upload(another, "DEAL", PIPELINE).get("values").size()).isZero();

        db.update("update users.person set active = false where id = ?", seller);
        JsonNode late = upload(owner, "DEAL", PIPELINE);
        assertThat(late.get("values").has("stage")).isTrue();
        assertThat(late.get("values").has("responsible"))
                .as("whoever left is chosen anew")
                .isFalse();
    }

    @Test
    void whoIsGoneWhenItRunsIsAReasonAtTheRow() throws Exception {
        JsonNode file = upload(owner, "LEAD", "Назва;Відповідальний\nПерший;Anna\n");
        owner.json(
                owner.say(
                        file,
                        Map.of("responsible", said(Map.of("Anna", Long.toString(seller)), "REJECT", null)),
                        Map.of()),
                200);
        db.update("update users.person set active = false where id = ?", seller);
        assertThat(owner.start(file, "run").getStatus()).isEqualTo(422);
    }

    @Test
    void aColumnOfVeryManyValuesIsShownAsFarAsPeopleCanReadIt() throws Exception {
        String text = IntStream.range(0, 2_300)
                .mapToObj(row -> "Лід " + row + ";канал " + row)
                .collect(Collectors.joining("\n", "Назва;Джерело\n", "\n"));
        JsonNode sources = owner.values(upload(owner, "LEAD", text), "source");
        assertThat(sources.get("values").size()).isEqualTo(200);
        assertThat(sources.get("distinct").asInt()).isEqualTo(2_000);
        assertThat(sources.get("more").asBoolean()).isTrue();
    }

    /** A funnel of deals with an open stage and one of success. */
    private long funnel(String name, String open, String won) {
        Long id = db.queryForObject("""
                insert into deals.funnel (id, version, name, kind, is_default, position, created_at, updated_at)
                values (nextval('deals.funnel_seq'), 0, ?, 'DEAL', false, 50, now(), now()) returning id
                """, Long.class, name);
        db.update("""
                insert into deals.stage (id, funnel_id, name, colour, kind, position)
                values (nextval('deals.stage_seq'), ?, ?, '#3b82f6', 'OPEN', 1), (nextval('deals.stage_seq'), ?, ?, '#3b82f6', 'WON', 2)
                """, id, open, id, won);
        funnels.forget();
        return Objects.requireNonNull(id);
    }

    @Test
    void aFunnelThatRowsNameIsTakenAndItsStagesWithIt() throws Exception {
        long funnel = funnel("Оптова", "Відвантажено", "Готово");
        JsonNode file = upload(
                owner,
                "DEAL",
                "Номер замовлення;Назва;Воронка;Етап\n1;Перша;оптова;Відвантажено\n2;Друга;Гурт;Готово\n3;Третя;Гурт;\n");
        assertThat(states(owner.values(file, "funnel")))
                .containsEntry("оптова", "1 KNOWN " + funnel)
                .containsEntry("Гурт", "2 UNKNOWN");
        assertThat(file.get("preview").get("errorCount").asInt()).isEqualTo(2);
        owner.json(
                owner.say(
                        file, Map.of("funnel", said(Map.of("Гурт", String.valueOf(funnel)), "REJECT", null)), Map.of()),
                200);
        assertThat(owner.run(file, "SKIP").get("created").asInt()).isEqualTo(3);
        assertThat(db.queryForList(
                        "select f.name || ' ' || s.name from deals.entry e join deals.stage s on s.id = e.stage_id"
                                + " join deals.funnel f on f.id = e.funnel_id order by e.shop_id",
                        String.class))
                .containsExactly("Оптова Відвантажено", "Оптова Готово", "Оптова Відвантажено");
    }

    @Test
    void aStageThatIsChosenForATextMovesNoRowOutOfTheFunnelThatItNames() throws Exception {
        Long usual = db.queryForObject("select id from deals.funnel where kind = 'DEAL' and is_default", Long.class);
        String named = db.queryForObject("select name from deals.funnel where id = ?", String.class, usual);
        Long stage = db.queryForObject(
                "select id from deals.stage where funnel_id = ? order by position limit 1", Long.class, usual);
        long funnel = funnel("Сервісна", "Прийнято", "Видано");
        JsonNode file = upload(
                owner,
                "DEAL",
                "Номер замовлення;Назва;Воронка;Етап\nс1;Перша;Сервісна;Прийнято\nс2;Друга;%s;Прийнято\nс3;Третя;Сервісна;Лист\nс4;Четверта;%s;Лист\n"
                        .formatted(named, named));
        String meant = String.valueOf(stage);
        owner.json(
                owner.say(
                        file,
                        Map.of("stage", said(Map.of("Прийнято", meant, "Лист", meant), "REJECT", null)),
                        Map.of()),
                200);
        JsonNode run = owner.run(file, "SKIP");
        assertThat(run.get("created").asInt()).isEqualTo(3);
        assertThat(run.get("failed").asInt()).isEqualTo(1);
        assertThat(db.queryForList("""
                        select e.shop_id || ' ' || f.name || ' ' || (e.stage_id = ?)
                        from deals.entry e join deals.funnel f on f.id = e.funnel_id where e.shop_id like 'с_' order by e.shop_id
                        """, String.class, stage))
                .containsExactly("с1 Сервісна false", "с2 " + named + " true", "с4 " + named + " true");
    }

    @Test
    void phonesOfAnotherCountryAreReadOnceTheFileSaysWhich() throws Exception {
        JsonNode file = upload(owner, "CONTACT", "Name;Phone\nJohn Smith;(201) 555-0123\nAnn Lee;212-555-0198\n");
        JsonNode format = owner.read("/imports/" + file.get("id").asLong() + "/values")
                .get("formats")
                .get(0);
        assertThat(format.get("option").asString()).isEqualTo("phoneCountry");
        assertThat(format.get("value").asString()).isEqualTo("UA");
        assertThat(format.get("unreadable").asInt()).isEqualTo(2);
        assertThat(format.get("choices").toString()).contains("\"id\":\"US\"", "Сполучені Штати");
        JsonNode mapped = owner.json(owner.say(file, Map.of(), Map.of("phoneCountry", "US")), 200);
        assertThat(mapped.get("preview").get("errorCount").asInt()).isZero();
        assertThat(owner.run(file, "SKIP").get("created").asInt()).isEqualTo(2);
        assertThat(db.queryForList("select number from contacts.contact_phone order by 1", String.class))
                .containsExactly("+12015550123", "+12125550198");
        assertThat(owner.say(upload(owner, "CONTACT", "Name\nA\n"), Map.of(), Map.of("phoneCountry", "ZZ"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void datesThatCouldBeReadTwoWaysAreCounted() throws Exception {
        JsonNode file = upload(owner, "LEAD", "Назва;Дата\nА;02/03/2025\nБ;25/12/2025\nВ;12/25/2025\n");
        JsonNode format = owner.read("/imports/" + file.get("id").asLong() + "/values")
                .get("formats")
                .get(0);
        assertThat(format.get("option").asString()).isEqualTo("dateOrder");
        assertThat(format.get("looked").asInt()).isEqualTo(3);
        assertThat(format.get("ambiguous").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aFileWithoutNamesOfColumnsLosesNoRow() throws Exception {
        byte[] text =
                "1;Перший;0671110001\n2;Другий;0671110002\n3;Третій;0671110003\n".getBytes(StandardCharsets.UTF_8);
        JsonNode file = owner.json(owner.offer("CONTACT", "без.csv", text, Map.of("headerRow", "0")), 201);
        assertThat(file.get("total").asInt()).isEqualTo(3);
        assertThat(file.get("columns").findValuesAsString("name")).containsExactly("A", "B", "C");
        owner.map(file, Map.of("B", "lastName", "C", "phone"), Map.of());
        assertThat(owner.run(file, "SKIP").get("created").asInt()).isEqualTo(3);
        assertThat(owner.offer("CONTACT", "без.csv", text, Map.of("headerRow", "-1"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void peopleOfOneTelephoneAndOtherNamesAreSeveralPeople() throws Exception {
        String family =
                "Прізвище;Ім'я;Телефон\nКоваленко;Олена;0671112233\nКоваленко;Ігор;067 111 22 33\nКоваленко;;0671112233\n";
        JsonNode done = owner.run(upload(owner, "CONTACT", family), "SKIP");
        assertThat(done.get("created").asInt()).isEqualTo(2);
        assertThat(names()).containsExactly("Коваленко Ігор", "Коваленко Олена");
        String mail =
                "ПІБ;E-mail\nШульга Олег;simya@example.com\nШульга Ірина Петрівна;simya@example.com\nІрина Шульга;Simya@example.com\n";
        assertThat(owner.run(upload(owner, "CONTACT", mail), "SKIP")
                        .get("created")
                        .asInt())
                .isEqualTo(2);
        JsonNode again = owner.run(
                upload(owner, "CONTACT", "Прізвище;Ім'я;Телефон;Джерело\nКоваленко;Олена;0671112233;сайт\n"), "SKIP");
        assertThat(again.get("updated").asInt())
                .as("the one of this name, not the newest")
                .isEqualTo(1);
        assertThat(db.queryForObject("select name from contacts.contact where source = 'сайт'", String.class))
                .isEqualTo("Коваленко Олена");
    }

    @Test
    void aDealGoesToThePersonOfTheNameAmongThoseOfOneTelephone() throws Exception {
        String deals =
                "Номер замовлення;Назва;Клієнт;Телефон\n1;Перша;Коваленко Олена;0671112233\n2;Друга;Коваленко Ігор;0671112233\n";
        for (int time = 0; time < 2; time++) {
            owner.run(upload(owner, "DEAL", deals), "SKIP");
            assertThat(db.queryForList(
                            "select c.name from deals.entry e join contacts.contact c on c.id = e.contact_id order by e.shop_id",
                            String.class))
                    .containsExactly("Коваленко Олена", "Коваленко Ігор");
        }
        assertThat(names()).hasSize(2);
    }

    @Test
    void companiesOfOneTelephoneAndOtherNamesAreSeveralCompanies() throws Exception {
        JsonNode done = owner.run(
                upload(
                        owner,
                        "COMPANY",
                        "Назва;Телефон\nТОВ «Дах»;0442221100\nТОВ «Стіна»;0442221100\nДАХ;0442221100\n"),
                "SKIP");
        assertThat(done.get("created").asInt()).isEqualTo(2);
    }

    private List<@Nullable String> names() {
        return db.queryForList("select name from contacts.contact where deleted_at is null order by 1", String.class);
    }
}
