package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What the cells of other programs' files mean, through the calls that the wizard makes. */
@ImportTest
class CellMeaningTests {

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    ImportClient owner;

    @BeforeEach
    void owner() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
    }

    private JsonNode csv(String kind, String text) throws Exception {
        return owner.upload(kind, "table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook of one sheet; a number comes with the format that its cell has. */
    private JsonNode xlsx(String kind, List<List<Object>> rows) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    Object value = rows.get(i).get(j);
                    if (value instanceof Shown shown) {
                        sheet.value(i, j, shown.number());
                        sheet.style(i, j).format(shown.format()).set();
                    } else if (value instanceof Number number) {
                        sheet.value(i, j, number);
                    } else {
                        sheet.value(i, j, value.toString());
                    }
                }
            }
        }
        return owner.upload(kind, "table.xlsx", bytes.toByteArray());
    }

    private record Shown(double number, String format) {}

    private JsonNode run(JsonNode file) throws Exception {
        JsonNode done = owner.run(file, "SKIP");
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
        return done;
    }

    private JsonNode run(JsonNode file, Map<String, Object> options) throws Exception {
        Map<String, @Nullable String> mapping = new HashMap<>();
        file.get("mapping")
                .properties()
                .forEach(column -> mapping.put(
                        column.getKey(),
                        column.getValue().isNull() ? null : column.getValue().asString()));
        owner.json(owner.map(file, "\"" + file.get("version").asLong() + "\"", mapping, options), 200);
        return run(file);
    }

    private String rejects(JsonNode file) throws Exception {
        return new String(owner.rejects(file, "csv"), StandardCharsets.UTF_8);
    }

    private List<@Nullable String> sums() {
        return db.queryForList(
                "select title || ' ' || trim_scale(amount) || ' ' || currency from deals.entry order by id",
                String.class);
    }

    private List<@Nullable String> births() {
        return db.queryForList(
                "select last_name || ' ' || coalesce(date_of_birth::text, '') from contacts.contact order by id",
                String.class);
    }

    @Test
    void theSignOrWordBesideASumIsItsCurrency() throws Exception {
        JsonNode file =
                csv("DEAL", "Назва;Сума\nа;\"$1 200,00\"\nб;500 €\nв;100 USD\nг;300 грн\nд;7\nе;5 XYZ\nє;9 шт\n");
        assertThat(file.get("columns").get(1).get("guess").get("currencies").toString())
                .isEqualTo("[\"EUR\",\"UAH\",\"USD\"]");
        assertThat(run(file).get("failed").asInt()).isEqualTo(2);
        assertThat(sums()).containsExactly("а 1200 USD", "б 500 EUR", "в 100 USD", "г 300 UAH", "д 7 UAH");
        assertThat(rejects(file)).contains("5 XYZ").contains("9 шт").contains("Такої валюти немає");
    }

    @Test
    void theNumberFormatOfACellIsItsCurrency() throws Exception {
        JsonNode file = xlsx(
                "DEAL",
                List.of(
                        List.of("Назва", "Сума"),
                        List.of("а", new Shown(500, "#,##0.00\\ [$€-407]")),
                        List.of("б", new Shown(1200.5, "[$$-409]#,##0.00")),
                        List.of("в", new Shown(3, "#,##0.00\\ \"грн.\"")),
                        List.of("г", new Shown(4, "[$PLN] #,##0.00")),
                        List.of("д", new Shown(5, "_-* #,##0.00\\ \"€\"_-;-* #,##0.00\\ \"€\"_-")),
                        List.of("е", new Shown(6, "[Red]#,##0.00")),
                        List.of("є", new Shown(0.07, "0%")),
                        List.of("ж", 8)));
        assertThat(run(file).get("failed").asInt()).isEqualTo(1);
        assertThat(sums())
                .containsExactly("а 500 EUR", "б 1200.5 USD", "в 3 UAH", "г 4 PLN", "д 5 EUR", "е 6 UAH", "ж 8 UAH");
        assertThat(rejects(file)).contains("7 %");
    }

    @Test
    void whereTheCellsNameNoCurrencyTheColumnOrTheImportDoes() throws Exception {
        run(csv("LEAD", "Назва;Сума\nа;5\nб;$6\n"), Map.of("currency.1", "EUR"));
        run(csv("LEAD", "Назва;Сума\nв;5\n"), Map.of("defaultCurrency", "PLN"));
        assertThat(sums()).containsExactly("а 5 EUR", "б 6 USD", "в 5 PLN");
    }

    @Test
    void aColumnOfCurrenciesHoldsCodesSignsAndWordsAndNothingElse() throws Exception {
        JsonNode file = csv(
                "DEAL",
                "Назва;Сума;Валюта\nа;100;грн\nб;100;₴\nв;100;XYZ\nг;100;usd\nд;100;євро\nе;$100;грн\nє;$100;USD\n");
        assertThat(run(file).get("failed").asInt()).isEqualTo(2);
        assertThat(sums()).containsExactly("а 100 UAH", "б 100 UAH", "г 100 USD", "д 100 EUR", "є 100 USD");
        assertThat(rejects(file)).contains("Валюта: Такої валюти немає").contains("різні валюти: UAH, USD");
    }

    @Test
    void linesOfOneOrderAreInOneCurrency() throws Exception {
        JsonNode file = csv(
                "DEAL", "Номер замовлення;Товар;Кількість;Ціна\nА-1;Стіл;1;$10\nА-1;Стілець;1;5 €\nА-1;Полиця;2;7\n");
        assertThat(run(file).get("failed").asInt()).isEqualTo(1);
        assertThat(db.queryForList("select currency || ' ' || trim_scale(amount) from deals.entry", String.class))
                .containsExactly("USD 24");
    }

    @Test
    void aNumberAloneIsNoDate() throws Exception {
        JsonNode years = csv("CONTACT", "Прізвище;Дата народження\nПерший;1985\nДругий;240105\n");
        assertThat(run(years).get("failed").asInt()).isEqualTo(2);
        assertThat(rejects(years)).contains("«1985» — число, а не дата").contains("«240105» — число, а не дата");
        JsonNode created = xlsx(
                "LEAD", List.of(List.of("Назва", "Дата створення"), List.of("рік", 2024), List.of("шість", 240105)));
        assertThat(run(created).get("failed").asInt()).isEqualTo(2);
        JsonNode days = xlsx(
                "LEAD", List.of(List.of("Назва", "Дата створення"), List.of("дні", 45351), List.of("ще", 45352.5)));
        assertThat(run(days).get("failed").asInt()).isZero();
        assertThat(db.queryForList("select (created_at at time zone 'UTC')::date::text from deals.entry", String.class))
                .containsExactly("2024-02-29", "2024-03-01");
    }

    @Test
    void theOtherCellsSayWhatACommaParts() throws Exception {
        JsonNode file = csv("DEAL", "Назва\tСума\nа\t1,234\nб\t12,345.50\nв\t1,234,567\n");
        assertThat(file.get("columns").get(1).get("guess").get("decimalSign").asString())
                .isEqualTo("POINT");
        run(file);
        assertThat(sums()).containsExactly("а 1234 UAH", "б 12345.5 UAH", "в 1234567 UAH");
    }

    @Test
    void whatNoCellSaysIsAskedAndUntilThenRejected() throws Exception {
        JsonNode file = csv("DEAL", "Назва\tСума\tДата\nа\t1,234\t03/04/2024\nб\t17\t05.06.2024\n");
        JsonNode columns = file.get("columns");
        assertThat(columns.get(1).get("guess").get("decimalSign").isNull()).isTrue();
        assertThat(columns.get(1).get("guess").get("unclear").toString()).isEqualTo("[\"decimalSign\"]");
        assertThat(columns.get(2).get("guess").get("unclear").toString()).isEqualTo("[\"dateOrder\"]");
        assertThat(file.get("preview").get("rows").get(0).get("errors").toString())
                .contains("number-unclear")
                .contains("date-unclear");
        assertThat(run(file, Map.of("decimalSign.1", "POINT", "dateOrder.2", "MDY"))
                        .get("created")
                        .asInt())
                .isEqualTo(2);
        assertThat(sums()).containsExactly("а 1234 UAH", "б 17 UAH");
        assertThat(db.queryForList(
                        "select (created_at at time zone 'UTC')::date::text from deals.entry order by id",
                        String.class))
                .containsExactly("2024-03-04", "2024-05-06");
    }

    @Test
    void anOptionThatMakesNoSenseIsRefusedByName() throws Exception {
        JsonNode file = csv("DEAL", "Назва;Сума\nа;5\n");
        for (Map.Entry<String, String> option : Map.of(
                        "decimalSign.1",
                        "DOT",
                        "dateOrder",
                        "YMD",
                        "currency.1",
                        "XYZ",
                        "phoneCountry",
                        "UKR",
                        "currency.7",
                        "USD")
                .entrySet()) {
            var refused = owner.map(file, "\"0\"", Map.of("0", "title"), Map.of(option.getKey(), option.getValue()));
            assertThat(owner.json(refused, 422)
                            .get("errors")
                            .get(0)
                            .get("field")
                            .asString())
                    .isEqualTo("options." + option.getKey());
        }
    }

    @Test
    void aBirthLiesInThePast() throws Exception {
        JsonNode file =
                csv("CONTACT", "Прізвище;Дата народження\nПерший;01.02.45\nДругий;01.02.52\nТретій;01.02.2045\n");
        assertThat(run(file).get("failed").asInt()).isEqualTo(1);
        assertThat(births()).containsExactly("Перший 1945-02-01", "Другий 1952-02-01");
        assertThat(rejects(file)).contains("ще не настала");
    }

    @Test
    void cellsThatBelongToNoColumnRejectTheirRowUnlessTheyAreMapped() throws Exception {
        String text = "Прізвище;Коментар\nШирока;любить ; каву\nВузька;ні\n";
        JsonNode file = csv("CONTACT", text);
        assertThat(file.get("columns").get(2).get("beyondHeader").asBoolean()).isTrue();
        assertThat(run(file).get("failed").asInt()).isEqualTo(1);
        assertThat(births()).containsExactly("Вузька ");
        assertThat(rejects(file)).contains("більше клітинок").contains(" каву");
        JsonNode mapped = csv("CONTACT", text);
        owner.json(owner.map(mapped, "\"0\"", Map.of("0", "lastName", "1", "comment", "2", "comment"), Map.of()), 200);
        assertThat(run(mapped).get("failed").asInt()).isZero();
        assertThat(db.queryForList("select comment from contacts.contact where last_name = 'Широка'", String.class))
                .containsExactly("любить, каву");
        JsonNode backslash = csv("DEAL", "Назва;Коментар;Сума\nслеш;\"каже \\\"добре; беру\\\"\";500\n");
        assertThat(run(backslash).get("failed").asInt()).isEqualTo(1);
        JsonNode far = csv("CONTACT", "Прізвище\nДалека" + ";".repeat(700) + "загублене\n");
        assertThat(run(far).get("failed").asInt()).isEqualTo(1);
        JsonNode workbook = xlsx("CONTACT", List.of(List.of("Прізвище"), List.of("Зайва", "клітинка")));
        assertThat(run(workbook).get("failed").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void aStrayNulIsLeftOutAndReported(String charset) throws Exception {
        byte[] bytes = "Прізвище;Телефон;Коментар\nШевчук;0671110013;примі\0тка\nКоваль;0671110014;\n"
                .getBytes(Charset.forName(charset));
        JsonNode file = owner.upload("CONTACT", "nul.csv", bytes);
        assertThat(file.get("encoding").asString()).isEqualTo(charset);
        assertThat(file.get("total").asInt()).isEqualTo(2);
        assertThat(file.get("columns").get(2).get("guess").get("nulCells").asInt())
                .isEqualTo(1);
        assertThat(file.get("columns").get(0).get("guess").get("nulCells").asInt())
                .isZero();
        assertThat(run(file).get("created").asInt()).isEqualTo(2);
        assertThat(db.queryForList("select comment from contacts.contact where comment is not null", String.class))
                .containsExactly("примітка");
        JsonNode plain = owner.upload(
                "CONTACT", "nul.csv", "Surname;Phone;Note\nSmith;0671110011;a\0b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(plain.get("encoding").asString()).isEqualTo("UTF-8");
        assertThat(plain.get("columns").get(0).get("name").asString()).isEqualTo("Surname");
    }

    @Test
    void anExtensionTellsPeopleOfOneFirmApart() throws Exception {
        JsonNode file = csv(
                "CONTACT",
                "ПІБ;Телефон\n"
                        + "Гнатюк Петро Іванович;+380 44 490 00 01 доб. 101\n"
                        + "Дяченко Ольга Олегівна;044 490-00-01 ext. 102\n"
                        + "Бойко Марія Іванівна;044 490 00 02 дод. 103\n"
                        + "Ткач Ніна;\"044 490 00 03 вн. 4, 050 123 45 67\"\n");
        JsonNode done = run(file);
        assertThat(done.get("created").asInt()).isEqualTo(4);
        JsonNode found = owner.read("/contacts?q=0444900001&sort=name").get("items");
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.toString())
                .contains("+380444900001;ext=101")
                .contains("+380444900001;ext=102")
                .contains("дод. 101");
        assertThat(owner.read("/contacts?phone=0444900001").get("items").size()).isEqualTo(2);
        assertThat(owner.read("/contacts?phone=0444900001 ext. 102")
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(owner.read("/contacts?q=044 490 00 01 доб. 102").get("items").size())
                .isEqualTo(1);
        JsonNode again = run(csv("CONTACT", "Прізвище;Телефон\nГнатюк;+380444900001 дод.101\n"));
        assertThat(again.get("created").asInt()).isZero();
        assertThat(db.queryForList(
                        "select number from contacts.contact_phone p join contacts.contact c on c.id = p.contact_id"
                                + " where c.last_name = 'Ткач' order by position",
                        String.class))
                .containsExactly("+380444900003;ext=4", "+380501234567");
    }

    @Test
    void anExtensionIsKeptOverRestToo() throws Exception {
        String body = "{\"lastName\":\"%s\",\"phones\":[{\"number\":\"%s\"}]}";
        JsonNode first = owner.json(
                owner.send(post("/api/v1/contacts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted("Перший", "044 490 00 05 дод. 9"))),
                201);
        JsonNode phone = first.get("phones").get(0);
        assertThat(phone.get("number").asString()).isEqualTo("+380444900005;ext=9");
        assertThat(phone.get("national").asString()).endsWith("дод. 9");
        owner.json(
                owner.send(post("/api/v1/contacts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted("Друга", "+380444900005;ext=10"))),
                201);
        JsonNode known = owner.read("/contacts/duplicates?phone=0444900005 ext. 9");
        assertThat(known.toString()).contains("Перший").doesNotContain("Друга");
        assertThat(owner.read("/contacts?phone=0444900005").get("items").size()).isEqualTo(2);
    }

    @Test
    void phonesWithoutACodeAreOfTheCountryThatIsSaid() throws Exception {
        JsonNode file = csv("CONTACT", "Прізвище;Телефон;Моб. телефон\nСміт;(212) 555-0123;0501234567\n");
        assertThat(run(file, Map.of("phoneCountry.1", "US")).get("failed").asInt())
                .isZero();
        assertThat(db.queryForList("select number from contacts.contact_phone order by position", String.class))
                .containsExactly("+12125550123", "+380501234567");
    }

    @Test
    void patronymicsOfEveryFormAreKnown() throws Exception {
        run(csv("CONTACT", "ПІБ;E-mail\nІлля Ілліч Мечник;a@example.com\nЛука Лукич Савенко;b@example.com\n"));
        assertThat(db.queryForList(
                        "select last_name || '|' || first_name || '|' || patronymic from contacts.contact order by id",
                        String.class))
                .containsExactly("Мечник|Ілля|Ілліч", "Савенко|Лука|Лукич");
    }

    @Test
    void aDiscountIsTheSameHoweverItsCellShowsIt() throws Exception {
        run(xlsx(
                "DEAL",
                List.of(
                        List.of("Номер замовлення", "Товар", "Кількість", "Ціна", "Знижка, %"),
                        List.of("1", "Стіл", 1, 100, 15),
                        List.of("2", "Стіл", 1, 100, "15 %"),
                        List.of("3", "Стіл", 1, 100, new Shown(0.15, "0%")))));
        assertThat(db.queryForList("select trim_scale(amount)::text from deals.entry", String.class))
                .containsOnly("85");
    }

    @Test
    void theCurrencyOfACellOutlivesTheFileOfRejects() throws Exception {
        JsonNode file = xlsx(
                "DEAL",
                List.of(
                        List.of("Назва", "Сума", "Етап"),
                        List.of("а", new Shown(1.234, "#,##0.000\\ [$€-407]"), "Нема такого")));
        run(file);
        String again = rejects(file).replace("Нема такого", "");
        assertThat(run(csv("DEAL", again)).get("created").asInt()).isEqualTo(1);
        assertThat(sums()).containsExactly("а 1.234 EUR");
    }
}
