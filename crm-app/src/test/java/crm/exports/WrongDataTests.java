package crm.exports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Data as people and other programs really send them, through the calls that the web client makes: each is taken for what it means, or refused. */
@AppTest
class WrongDataTests {

    private static final String IMPORTS = "/api/v1/imports";
    private static final byte[] PDF = ("%PDF-1.7\n" + "0123456789".repeat(6) + "\n%%EOF\n").getBytes();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate db;

    private RunningApp app;
    private Person manager;
    private long me;

    /** Somebody who sees nothing but their own, and so nothing of other tests. */
    @BeforeEach
    void aNewManager() throws Exception {
        app = RunningApp.of(context);
        Person owner = app.owner();
        String email = "w" + UUID.randomUUID().toString().substring(0, 12) + "@example.com";
        manager = owner.invite(app, email, owner.role(app, "MANAGER"), null);
        me = manager.get(app, "/api/v1/me").path("id").longValue();
    }

    /** An import as the wizard makes it: the file, the mapping with what values stand for, the run. */
    private record Taken(JsonNode file, JsonNode mapped, JsonNode done, String rejects) {

        int count(String what) {
            return done.path(what).intValue();
        }
    }

    private Taken taken(String kind, String text, String... fields) throws Exception {
        return taken(kind, "таблиця.csv", text.getBytes(StandardCharsets.UTF_8), Map.of(), Map.of(), fields);
    }

    private Taken taken(
            String kind,
            String name,
            byte[] content,
            Map<String, String> parts,
            Map<String, Object> values,
            String... fields)
            throws Exception {
        Map<String, String> form = new HashMap<>(parts);
        form.put("kind", kind);
        JsonNode file = manager.upload(app, IMPORTS, name, content, form);
        assertThat(file.path("state").asString("")).as(file.toString()).isEqualTo("READY");
        String path = IMPORTS + "/" + file.path("id").longValue();
        Map<String, @Nullable String> mapping = new HashMap<>();
        for (int i = 0; i < file.path("columns").size(); i++) {
            mapping.put(Integer.toString(i), i < fields.length && !fields[i].isEmpty() ? fields[i] : null);
        }
        var mapped = manager.send(
                app,
                "PUT",
                path + "/mapping",
                Map.of("mapping", mapping, "options", Map.of(), "values", values),
                Map.of("If-Match", "\"" + file.path("version").longValue() + "\""));
        assertThat(mapped.statusCode()).as(mapped.body()).isEqualTo(200);
        var started = manager.send(app, "POST", path + "/run", Map.of("onError", "SKIP"), Map.of());
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        JsonNode[] last = new JsonNode[1];
        Awaitility.await("import").atMost(Duration.ofMinutes(2)).until(() -> {
            last[0] = manager.get(app, path);
            return last[0].path("state").asString("").equals("DONE");
        });
        var rejects = manager.download(app, path + "/rejects?format=csv", Map.of("Accept-Language", "uk"));
        return new Taken(file, Person.json(mapped.body()), last[0], new String(rejects.body(), StandardCharsets.UTF_8));
    }

    private List<JsonNode> items(String list) throws Exception {
        JsonNode answer = manager.get(app, "/api/v1/" + list);
        assertThat(answer.path("items").isArray()).as(answer.toString()).isTrue();
        List<JsonNode> items = new ArrayList<>();
        answer.path("items").forEach(items::add);
        return items;
    }

    private List<String> names() throws Exception {
        return items("contacts").stream()
                .map(contact -> contact.path("name").stringValue())
                .toList();
    }

    private List<String> sums() throws Exception {
        return items("funnel-entries").stream()
                .map(entry -> entry.path("title").stringValue() + " "
                        + entry.at("/amount/amount").asString() + " "
                        + entry.at("/amount/currency").asString())
                .toList();
    }

    private JsonNode card(String path, String name) throws Exception {
        for (JsonNode item : items(path)) {
            if (item.toString().contains(name)) {
                return manager.get(
                        app, "/api/v1/" + path + "/" + item.path("id").longValue());
            }
        }
        throw new AssertionError("no " + name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void sharedPhone() throws Exception {
        Taken phone = taken(
                "CONTACT",
                "Прізвище;Ім'я;Телефон\nКоваленко;Олена;067 111 22 33\nКоваленко;Ігор;067 111 22 33\n",
                "lastName",
                "firstName",
                "phone");
        assertThat(phone.count("created")).isEqualTo(2);
        Taken mail = taken(
                "CONTACT",
                "Прізвище;Ім'я;E-mail\nШульга;Віра;simya@example.com\nШульга;Олег;simya@example.com\n",
                "lastName",
                "firstName",
                "email");
        assertThat(mail.count("created")).isEqualTo(2);
        assertThat(names())
                .containsExactlyInAnyOrder("Коваленко Олена", "Коваленко Ігор", "Шульга Віра", "Шульга Олег");
    }

    @Test
    void phoneExtension() throws Exception {
        Taken office = taken(
                "CONTACT",
                "ПІБ;Телефон\nГнатюк Петро Іванович;+380 44 490 00 01 доб. 101\n"
                        + "Дяченко Ольга Олегівна;044 490-00-01 ext. 102\nБойко Марія Іванівна;044 490 00 02 дод. 103\n",
                "name",
                "phone");
        assertThat(office.count("created")).as(office.rejects).isEqualTo(3);
        assertThat(card("contacts", "Гнатюк").at("/phones/0/number").stringValue())
                .isEqualTo("+380444900001;ext=101");
        assertThat(card("contacts", "Дяченко").at("/phones/0/number").stringValue())
                .isEqualTo("+380444900001;ext=102");
        assertThat(card("contacts", "Бойко").at("/phones/0/number").stringValue())
                .isEqualTo("+380444900002;ext=103");
    }

    @Test
    void currencySign() throws Exception {
        taken(
                "DEAL",
                "Назва;Сума\nдолари;\"$1 200,00\"\nєвро;500 €\nкоди;100 USD\nгривні;300 грн\n",
                "title",
                "amount");
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, "Назва");
            sheet.value(0, 1, "Сума");
            sheet.value(1, 0, "формат долари");
            sheet.value(1, 1, 1200.5);
            sheet.style(1, 1).format("[$$-409]#,##0.00").set();
            sheet.value(2, 0, "формат євро");
            sheet.value(2, 1, 500);
            sheet.style(2, 1).format("#,##0.00\\ [$€-407]").set();
        }
        taken("DEAL", "формати.xlsx", bytes.toByteArray(), Map.of(), Map.of(), "title", "amount");
        assertThat(sums())
                .containsExactlyInAnyOrder(
                        "долари 1200.00 USD",
                        "євро 500.00 EUR",
                        "коди 100.00 USD",
                        "гривні 300.00 UAH",
                        "формат долари 1200.50 USD",
                        "формат євро 500.00 EUR");
    }

    @Test
    void currencyWord() throws Exception {
        String words = "Назва;Сума;Валюта\nслово;100;грн\nзнак;100;₴\nвигадка;100;XYZ\n";
        Taken refused = taken("DEAL", words, "title", "amount", "currency");
        assertThat(refused.count("failed")).isEqualTo(1);
        assertThat(refused.rejects).contains("вигадка");
        assertThat(sums()).containsExactlyInAnyOrder("слово 100.00 UAH", "знак 100.00 UAH");
        Map<String, Object> meant = Map.of("currency", Map.of("map", Map.of("XYZ", "EUR"), "otherwise", "REJECT"));
        Taken said = taken(
                "LEAD",
                "слова.csv",
                words.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                meant,
                "title",
                "amount",
                "currency");
        assertThat(said.mapped.at("/preview/errorCount").intValue()).isZero();
        assertThat(sums()).contains("вигадка 100.00 EUR");
        var rest = manager.send(
                app,
                "POST",
                "/api/v1/leads",
                Map.of("title", "x", "amount", Map.of("amount", "1", "currency", "XYZ")),
                Map.of());
        assertThat(rest.statusCode()).isIn(400, 422);
    }

    @Test
    void dateFromBareNumber() throws Exception {
        Taken years =
                taken("CONTACT", "Прізвище;Дата народження\nПерший;1985\nДругий;240105\n", "lastName", "dateOfBirth");
        assertThat(years.count("failed")).isEqualTo(2);
        assertThat(years.rejects).contains("«1985» — число, а не дата", "«240105» — число, а не дата");
        Taken created = taken("LEAD", "Назва;Дата створення\nрік;2024\nшість;240105\n", "title", "createdAt");
        assertThat(created.count("failed")).isEqualTo(2);
        assertThat(names()).isEmpty();
    }

    @Test
    void thousandsComma() throws Exception {
        taken("DEAL", "Назва\tСума\nа\t1,234\nб\t12,345.50\nв\t1,234,567\n", "title", "amount");
        assertThat(sums()).containsExactlyInAnyOrder("а 1234.00 UAH", "б 12345.50 UAH", "в 1234567.00 UAH");
    }

    @Test
    void twoDigitBirthYear() throws Exception {
        Taken dob = taken(
                "CONTACT", "Прізвище;Дата народження\nПерший;01.02.45\nДругий;01.02.52\n", "lastName", "dateOfBirth");
        assertThat(dob.count("created")).isEqualTo(2);
        assertThat(card("contacts", "Перший").path("dateOfBirth").stringValue()).isEqualTo("1945-02-01");
        assertThat(card("contacts", "Другий").path("dateOfBirth").stringValue()).isEqualTo("1952-02-01");
    }

    @Test
    void dayGivenAsInstant() throws Exception {
        refused("POST", "/api/v1/contacts", Map.of("lastName", "Денний", "dateOfBirth", "1990-02-09T22:00:00.000Z"));
        refused("POST", "/api/v1/leads", Map.of("title", "Денний", "expectedCloseOn", "2026-12-30T22:00:00.000Z"));
    }

    @Test
    void fractionForId() throws Exception {
        refused("POST", "/api/v1/leads", Map.of("title", "Дробовий", "stageId", 2.9));
        long lead = manager.post(app, "/api/v1/leads", Map.of("title", "Цілий"))
                .path("id")
                .longValue();
        refused("POST", "/api/v1/leads/" + lead + "/move", Map.of("stageId", 3.7));
    }

    private void refused(String method, String path, @Nullable Object body) throws Exception {
        var answer = manager.send(app, method, path, body, Map.of("If-Match", "\"0\""));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(400, 422);
        assertThat(Person.json(answer.body()).path("errors").size())
                .as(answer.body())
                .isPositive();
    }

    @Test
    void emptyFilterIsAll() throws Exception {
        refused("GET", "/api/v1/contacts?phone=&limit=3", null);
        refused("GET", "/api/v1/contacts?phone=anonymous", null);
        refused("GET", "/api/v1/funnel-entries?created=today&createdFrom=2020-01-01&createdTo=2020-01-02", null);
    }

    @Test
    void fileWithoutHeader() throws Exception {
        Taken file = taken(
                "CONTACT",
                "без.csv",
                "1;Перший;0671110001\n2;Другий;0671110002\n3;Третій;0671110003\n".getBytes(StandardCharsets.UTF_8),
                Map.of("headerRow", "0"),
                Map.of(),
                "",
                "lastName",
                "phone");
        assertThat(file.file.path("total").intValue()).isEqualTo(3);
        assertThat(names()).containsExactlyInAnyOrder("Перший", "Другий", "Третій");
    }

    @Test
    void nulByteCsv() throws Exception {
        for (String text : List.of(
                "Surname;Phone;Note\nSmith;0671110011;a\0b\nJones;0671110012;\n",
                "Прізвище;Телефон;Нотатка\nШевчук;0671110013;a\0b\n")) {
            Taken nul = taken("CONTACT", text, "lastName", "phone", "comment");
            assertThat(nul.file.path("encoding").stringValue()).isEqualTo("UTF-8");
            assertThat(nul.file.at("/columns/2/guess/nulCells").intValue()).isEqualTo(1);
            assertThat(nul.count("failed")).isZero();
        }
        assertThat(names()).containsExactlyInAnyOrder("Smith", "Jones", "Шевчук");
        assertThat(card("contacts", "Шевчук").path("comment").stringValue()).isEqualTo("ab");
    }

    @Test
    void cellsBeyondHeader() throws Exception {
        Taken wide = taken("CONTACT", "Прізвище;Коментар\nШирока;любить ; каву\nВузька;ні\n", "lastName", "comment");
        assertThat(wide.count("failed")).isEqualTo(1);
        assertThat(wide.rejects).contains("більше клітинок", " каву");
        assertThat(names()).containsExactly("Вузька");
        Taken backslash = taken(
                "DEAL", "Назва;Коментар;Сума\nслеш;\"каже \\\"добре; беру\\\"\";500\n", "title", "comment", "amount");
        assertThat(backslash.count("failed")).isEqualTo(1);
        assertThat(sums()).isEmpty();
    }

    @Test
    void shortPatronymics() throws Exception {
        taken(
                "CONTACT",
                "ПІБ;E-mail\nІлля Ілліч Мечник;a@example.com\nІван Кузьмич Гнатенко;b@example.com\n"
                        + "Лука Лукич Савенко;c@example.com\nМарія Іванівна Ткач;d@example.com\n",
                "name",
                "email");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "Мечник Ілля Ілліч", "Гнатенко Іван Кузьмич", "Савенко Лука Лукич", "Ткач Марія Іванівна");
    }

    @Test
    void shortSurnameNotFound() throws Exception {
        manager.post(app, "/api/v1/contacts", Map.of("lastName", "Цю"));
        db.update("""
                insert into contacts.contact (id, version, name, last_name, receives_news, responsible_id, tags, search_text,
                    created_at, updated_at)
                select nextval('contacts.contact_seq') + 50000000, 0, 'Новіший ' || n, 'Новіший', false, ?, '{}',
                    'новіший ' || n, now() + interval '1 minute', now() from generate_series(1, 41092) n
                """, me);
        try {
            JsonNode answer = manager.get(app, "/api/v1/contacts?q=" + encoded("Цю"));
            assertThat(answer.at("/items/0/name").asString(""))
                    .as(answer.toString())
                    .isEqualTo("Цю");
        } finally {
            db.update("delete from contacts.contact where responsible_id = ?", me);
        }
    }

    @Test
    void tagWithComma() throws Exception {
        manager.post(app, "/api/v1/contacts", Map.of("lastName", "Тегова", "tags", List.of("Київ, центр", "tagc")));
        var exports = new ExportClient(app, manager);
        byte[] file = exports.file(exports.export("contacts", "csv", Map.of(), null));
        JsonNode again = exports.imported("CONTACT", "export.csv", file);
        assertThat(again.path("skipped").intValue()).as(again.toString()).isEqualTo(1);
        assertThat(card("contacts", "Тегова").path("tags").valueStream().map(JsonNode::asString))
                .containsExactly("Київ, центр", "tagc");
    }

    @Test
    void csvPhoneApostrophe() throws Exception {
        manager.post(
                app,
                "/api/v1/contacts",
                Map.of("lastName", "Коваленко", "phones", List.of(Map.of("number", "+380671112233"))));
        var exports = new ExportClient(app, manager);
        JsonNode done = exports.export("contacts", "csv", Map.of(), List.of("lastName", "phones"));
        assertThat(new String(exports.file(done), StandardCharsets.UTF_8)).contains("\"Коваленко\";\"+380671112233\"");
    }

    @Test
    void longFileName() throws Exception {
        for (String ending : List.of(".pdf", ".docx")) {
            var answer = Person.send(
                    app,
                    "/api/v1/files",
                    "ї".repeat(240) + ending,
                    PDF,
                    Map.of(),
                    Map.of("Authorization", "Bearer " + manager.token()));
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
            if (answer.statusCode() == 201) {
                assertThat(Person.json(answer.body()).path("name").stringValue())
                        .startsWith("їїї")
                        .hasSizeLessThanOrEqualTo(200);
            } else {
                assertThat(answer.body()).doesNotContain("too-large");
            }
        }
    }

    @Test
    void commentMentionsWhoLeft() throws Exception {
        Person owner = app.owner();
        Person leaving = owner.invite(
                app,
                "l" + UUID.randomUUID().toString().substring(0, 12) + "@example.com",
                owner.role(app, "ADMINISTRATOR"),
                null);
        long left = leaving.get(app, "/api/v1/me").path("id").longValue();
        JsonNode comment = comment(manager, deal("Рахунок"), "@[" + left + "] зроби рахунко");
        var gone =
                owner.send(app, "POST", "/api/v1/users/" + left + "/deactivate", Map.of("handOverToId", me), Map.of());
        assertThat(gone.statusCode()).as(gone.body()).isLessThan(300);
        assertThat(edited(manager, comment, "@[" + left + "] зроби рахунок, будь ласка"))
                .isEqualTo(200);
    }

    @Test
    void noticeKeepsRemovedWords() throws Exception {
        Person owner = app.owner();
        JsonNode comment = comment(owner, deal("Кабінет"), "пароль від кабінету 123");
        Awaitility.await("told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> notices().contains("пароль від кабінету 123"));
        assertThat(edited(owner, comment, "прибрано")).isEqualTo(200);
        Awaitility.await("forgotten")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !notices().contains("пароль"));
    }

    private String notices() throws Exception {
        return manager.get(app, "/api/v1/notifications").toString();
    }

    private long deal(String title) throws Exception {
        return manager.post(app, "/api/v1/deals", Map.of("title", title))
                .path("id")
                .longValue();
    }

    private JsonNode comment(Person person, long deal, String text) throws Exception {
        JsonNode comment = person.post(app, "/api/v1/comments", Map.of("record", "DEAL:" + deal, "text", text));
        assertThat(comment.path("id").isNumber()).as(comment.toString()).isTrue();
        return comment;
    }

    private int edited(Person person, JsonNode comment, String text) throws Exception {
        return person.send(
                        app,
                        "PATCH",
                        "/api/v1/comments/" + comment.path("id").longValue(),
                        Map.of("text", text),
                        Map.of("If-Match", "\"" + comment.path("version").longValue() + "\""))
                .statusCode();
    }

    @Test
    void hiddenPhoneAsName() throws Exception {
        Taken calls = taken("DEAL", "Назва;Телефон\nдзвінок;067 555 77 01\n", "title", "contactPhone");
        assertThat(calls.count("created")).isEqualTo(1);
        assertThat(names()).hasSize(1).noneMatch(name -> name.contains("555") || name.isBlank());
        assertThat(items("funnel-entries").getFirst().at("/contact/name").stringValue())
                .doesNotContain("555");
    }
}
