package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.imports.table.Table;
import crm.imports.table.TableOptions;
import crm.imports.table.TableReader;
import crm.imports.table.TableRow;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Files that other programs wrote come in with the counts and sums that are known of them. */
@ImportTest
class RealImportTests {

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    ImportClient owner;

    @BeforeEach
    void owner() {
        RealData.required();
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
    }

    private Map<String, String> distribution(String sql) {
        Map<String, String> counts = new LinkedHashMap<>();
        db.query(sql, row -> {
            counts.put(row.getString(1), row.getString(2));
        });
        return counts;
    }

    private String value(String sql) {
        return String.valueOf(db.queryForObject(sql, String.class));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static void assertDone(JsonNode file, int created, int failed) {
        assertThat(file.get("state").asString()).isEqualTo("DONE");
        assertThat(file.get("failed").asInt()).isEqualTo(failed);
        assertThat(file.get("created").asInt()).isEqualTo(created);
        assertThat(file.get("done").asInt()).isEqualTo(file.get("total").asInt());
    }

    private static void assertUnchanged(JsonNode again) {
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("updated").asInt()).isZero();
    }

    private long funnel(String name, String... stages) {
        db.update("""
                insert into deals.funnel (id, version, name, kind, is_default, position, created_at, updated_at)
                values (nextval('deals.funnel_seq'), 0, ?, 'DEAL', false, 50, now(), now())
                """, name);
        Long id = db.queryForObject("select max(id) from deals.funnel where name = ?", Long.class, name);
        int position = 0;
        for (String stage : stages) {
            String kind = stage.equals("Won") ? "WON" : stage.equals("Lost") ? "LOST" : "OPEN";
            db.update("""
                    insert into deals.stage (id, funnel_id, name, colour, kind, position)
                    values (nextval('deals.stage_seq'), ?, ?, '#3b82f6', ?, ?)
                    """, id, stage, kind, ++position);
        }
        return id == null ? 0 : id;
    }

    @Test
    void salesOpportunitiesKeepTheirStagesSumsCompaniesAndSellers() throws Exception {
        JsonNode expected = RealData.expected("crm-maven");
        try (Table teams = TableReader.open(RealData.file("crm-maven/sales_teams.csv"), TableOptions.DETECT)) {
            for (TableRow row = teams.next(); row != null; row = teams.next()) {
                String[] name = row.cell(0).text().split(" ", 2);
                people.person(name[0], name[1], "MANAGER");
            }
        }
        Path accounts = RealData.file("crm-maven/accounts.csv");
        Map<String, String> companyFields = Map.of("account", "name", "sector", "tags", "office_location", "address");
        assertDone(owner.take("COMPANY", accounts, companyFields, Map.of()), 85, 0);
        assertUnchanged(owner.take("COMPANY", accounts, companyFields, Map.of()));

        long funnel = funnel("Maven", "Prospecting", "Engaging", "Won", "Lost");
        Path pipeline = RealData.file("crm-maven/sales_pipeline.csv");
        Map<String, String> fields = Map.of(
                "opportunity_id", "externalId",
                "sales_agent", "responsible",
                "product", "lineName",
                "account", "companyName",
                "deal_stage", "stage",
                "engage_date", "createdAt",
                "close_date", "closedAt",
                "close_value", "amount");
        assertDone(owner.take("DEAL", pipeline, fields, Map.of("funnelId", funnel)), 8800, 0);

        assertThat(
                        distribution(
                                "select s.name, count(*) from deals.entry e join deals.stage s on s.id = e.stage_id group by 1"))
                .isEqualTo(texts(expected.get("deals_by_stage")));
        assertThat(value("select trunc(sum(amount)) from deals.entry"))
                .isEqualTo(expected.get("sum_close_value_all").asString());
        assertThat(value("select count(*) from deals.entry where amount is null"))
                .isEqualTo(expected.get("close_value_blank").asString());
        assertThat(distribution("select name, count(*) from deals.order_line group by 1"))
                .isEqualTo(texts(expected.get("deals_by_product")));
        assertThat(distribution("select s.name, count(*) from deals.entry e join deals.stage s on s.id = e.stage_id"
                        + " where e.company_id is null group by 1"))
                .isEqualTo(texts(expected.get("account_blank_by_stage")));
        assertThat(value("select count(*) from contacts.company")).isEqualTo("85");
        assertThat(value("select count(distinct responsible_id) from deals.entry"))
                .isEqualTo(expected.get("agents_in_pipeline").asString());
        assertThat(value("select trunc(sum(e.amount)) from deals.entry e where responsible_name = 'Schlecht Darcel'"))
                .isEqualTo(
                        expected.get("top5_agents_by_won_value").get(0).get(1).asString());
        assertThat(value(
                        "select min(closed_at at time zone 'UTC')::date || ' ' || max(closed_at at time zone 'UTC')::date"
                                + " from deals.entry"))
                .isEqualTo("2017-03-01 2017-12-31");
        assertThat(value("select count(*) from users.activity where record_type = 'DEAL'"))
                .isEqualTo("8800");

        assertUnchanged(owner.take("DEAL", pipeline, fields, Map.of("funnelId", funnel)));
        assertThat(value("select count(*) from deals.entry")).isEqualTo("8800");
    }

    @Test
    void northwindOrdersGetTheirLinesFromASecondFileAndLoseThemOnUndo() throws Exception {
        JsonNode expected = RealData.expected("orders-northwind");
        Path customers = RealData.file("orders-northwind/customers.csv");
        Map<String, String> company = Map.of(
                "customerID",
                "externalId",
                "companyName",
                "name",
                "address",
                "address",
                "city",
                "address",
                "country",
                "address");
        assertDone(owner.take("COMPANY", customers, company, Map.of()), 91, 0);
        Map<String, String> contact =
                Map.of("customerID", "externalId", "contactName", "name", "companyName", "company");
        assertDone(owner.take("CONTACT", customers, contact, Map.of()), 91, 0);
        assertThat(value("select count(*) from contacts.contact_company")).isEqualTo("91");
        assertThat(value("select address from contacts.company where external_id = 'ALFKI'"))
                .isEqualTo("Obere Str. 57, Berlin, Germany");

        Map<String, String> order = Map.of(
                "orderID", "externalId",
                "customerID", "companyExternalId",
                "employeeID", "sourceDetail",
                "orderDate", "createdAt",
                "requiredDate", "expectedCloseOn",
                "freight", "amount",
                "shipAddress", "deliveryAddress");
        assertDone(owner.take("DEAL", RealData.file("orders-northwind/orders.csv"), order, Map.of()), 830, 0);
        assertThat(value("select trim_scale(sum(amount)) from deals.entry"))
                .isEqualTo(expected.get("sum_freight").asString());
        assertThat(value("select count(distinct company_id) from deals.entry")).isEqualTo("89");
        assertThat(value(
                        "select min(created_at at time zone 'UTC')::date || ' ' || max(created_at at time zone 'UTC')::date"
                                + " from deals.entry"))
                .isEqualTo("1996-07-04 1998-05-06");
        assertThat(distribution("select source_detail, count(*) from deals.entry group by 1"))
                .containsEntry("4", "156")
                .containsEntry("5", "42");

        Map<String, String> lines = Map.of(
                "orderID", "externalId",
                "productID", "lineArticle",
                "unitPrice", "linePrice",
                "quantity", "lineQuantity",
                "discount", "lineDiscountRate");
        Path details = RealData.file("orders-northwind/order_details.csv");
        JsonNode second = owner.take("DEAL", details, lines, Map.of());
        assertThat(second.get("updated").asInt()).isEqualTo(2155);
        assertThat(value("select trim_scale(sum(price * quantity)) from deals.order_line"))
                .isEqualTo("1354458.59");
        assertThat(value("select sum(amount) from deals.entry")).isEqualTo("1265793.0395");
        assertUnchanged(owner.take("DEAL", details, lines, Map.of()));

        JsonNode undone = owner.undo(second);
        assertThat(undone.get("state").asString()).isEqualTo("UNDONE");
        assertThat(undone.get("undo").get("kept").size()).isZero();
        assertThat(value("select count(*) from deals.order_line")).isEqualTo("0");
        assertThat(value("select trim_scale(sum(amount)) from deals.entry"))
                .isEqualTo(expected.get("sum_freight").asString());
    }

    @Test
    void onlineRetailBecomesOrdersWithLinesAndEveryReturnIsRejected() throws Exception {
        JsonNode expected = RealData.expected("orders-online-retail-2010-12");
        Map<String, String> fields = Map.of(
                "InvoiceNo", "externalId",
                "StockCode", "lineArticle",
                "Description", "lineName",
                "Quantity", "lineQuantity",
                "InvoiceDate", "createdAt",
                "UnitPrice", "linePrice",
                "CustomerID", "contactExternalId",
                "Country", "sourceDetail");
        int created = 0;
        int failed = 0;
        int negative = 0;
        Set<String> invoices = new HashSet<>();
        Set<String> customers = new HashSet<>();
        List<Path> files;
        try (var folder = Files.list(RealData.file("orders-online-retail-2010-12"))) {
            files = folder.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(20);
        for (Path file : files) {
            JsonNode done = owner.take("DEAL", file, fields, Map.of("defaultCurrency", "GBP"));
            assertThat(done.get("state").asString()).isEqualTo("DONE");
            created += done.get("created").asInt()
                    + done.get("updated").asInt()
                    + done.get("skipped").asInt();
            failed += done.get("failed").asInt();
            try (Table table = TableReader.open(file, TableOptions.DETECT)) {
                for (TableRow row = table.next(); row != null; row = table.next()) {
                    if (row.cell(3).text().startsWith("-")) {
                        negative++;
                    } else {
                        invoices.add(row.cell(0).text());
                        customers.add(row.cell(6).text());
                    }
                }
            }
        }
        customers.remove("");
        assertThat(created + failed).isEqualTo(expected.get("lines").asInt());
        assertThat(failed).isEqualTo(negative);
        assertThat(value("select sum(amount) from deals.entry")).isEqualTo("823746.1400");
        assertThat(value("select count(*) from deals.entry")).isEqualTo(Integer.toString(invoices.size()));
        assertThat(value("select count(*) from deals.order_line")).isEqualTo(Integer.toString(created));
        assertThat(value("select count(*) from contacts.contact")).isEqualTo(Integer.toString(customers.size()));
        assertThat(value("select count(*) from deals.order_line where price = 0 "))
                .isEqualTo(free(files));
        assertUnchanged(owner.take("DEAL", files.getFirst(), fields, Map.of("defaultCurrency", "GBP")));
    }

    private static String free(List<Path> files) throws Exception {
        int free = 0;
        for (Path file : files) {
            try (Table table = TableReader.open(file, TableOptions.DETECT)) {
                for (TableRow row = table.next(); row != null; row = table.next()) {
                    boolean sale = !row.cell(3).text().startsWith("-");
                    if (sale && new BigDecimal(row.cell(5).text()).signum() == 0) {
                        free++;
                    }
                }
            }
        }
        return Integer.toString(free);
    }

    @Test
    void deputiesComeInAlikeFromThreeEncodings() throws Exception {
        Map<String, String> fields = Map.of("name", "name", "party", "company", "district", "comment");
        for (String name : List.of(
                "rada4.tsv", "derived/rada4.windows-1251.semicolon.csv", "derived/rada4.utf8-bom.semicolon.csv")) {
            people.emptyRecords();
            JsonNode done = owner.take("CONTACT", RealData.file("people-uk-rada4/" + name), fields, Map.of());
            assertDone(done, 505, 0);
            assertThat(value("select count(distinct name) from contacts.contact"))
                    .isEqualTo("505");
            assertThat(value("select count(*) from contacts.company")).isEqualTo("11");
            assertThat(
                            value(
                                    "select last_name || '|' || first_name || '|' || patronymic from contacts.contact order by id limit 1"))
                    .isEqualTo("Ющенко|Віктор|Андрійович");
            assertThat(
                            value(
                                    "select max(n) from (select count(*) n from contacts.contact_company group by company_id) x"))
                    .isEqualTo("138");
        }
        assertUnchanged(owner.take(
                "CONTACT", RealData.file("people-uk-rada4/derived/rada4.utf8-bom.semicolon.csv"), fields, Map.of()));
    }

    @Test
    void everyFileOfAContactImportersOwnTestsEndsInRecordsOrReasons() throws Exception {
        List<String> sums = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry :
                RealData.expected("crm-civicrm-contact-import").properties()) {
            int rows = entry.getValue().path("records_not_blank").asInt(0) - 1;
            Path file = RealData.file("crm-civicrm-contact-import/" + entry.getKey());
            if (rows < 1 || !Files.exists(file)) {
                continue;
            }
            people.emptyRecords();
            JsonNode uploaded = owner.upload("CONTACT", file);
            boolean mapped = uploaded.get("mapping").properties().stream()
                    .anyMatch(column -> !column.getValue().isNull());
            if (!mapped) {
                continue;
            }
            JsonNode done = owner.run(uploaded, "SKIP");
            assertThat(done.get("state").asString()).as(entry.getKey()).isEqualTo("DONE");
            assertThat(done.get("created").asInt()
                            + done.get("updated").asInt()
                            + done.get("skipped").asInt()
                            + done.get("failed").asInt())
                    .as(entry.getKey())
                    .isEqualTo(rows);
            sums.add(entry.getKey().replaceFirst(".*/", "") + " "
                    + done.get("failed").asInt());
        }
        assertThat(sums)
                .hasSizeGreaterThan(25)
                .contains(
                        "individual_unicode.csv 0",
                        "individual_invalid_related_email.csv 1",
                        "individual_dates_type1.csv 1",
                        "specialchar_with_BOM.csv 0",
                        "yogi.csv 0");
    }

    @Test
    void accountsOfADataLoadersTestsAreUpsertedByTheirExternalId() throws Exception {
        Map<String, String> fields = Map.of("NAME", "name", "PHONE", "phone", "ORACLE_ID__C", "externalId");
        Path insert = RealData.file("crm-salesforce-dataloader-tests/insertAccountCsv.csv");
        JsonNode first = owner.take("COMPANY", insert, fields, Map.of());
        assertThat(first.get("created").asInt()
                        + first.get("updated").asInt()
                        + first.get("failed").asInt()
                        + first.get("skipped").asInt())
                .isEqualTo(100);
        JsonNode again = owner.take("COMPANY", insert, fields, Map.of());
        assertUnchanged(again);
        assertThat(again.get("failed").asInt()).isEqualTo(first.get("failed").asInt());
        String before = value("select count(*) from contacts.company");
        owner.take(
                "COMPANY",
                RealData.file("crm-salesforce-dataloader-tests/upsertAccountCsvTemplate.csv"),
                fields,
                Map.of());
        assertThat(Integer.parseInt(value("select count(*) from contacts.company where external_id is null")))
                .isZero();
        assertThat(Integer.parseInt(value("select count(distinct external_id) from contacts.company")))
                .isGreaterThanOrEqualTo(Integer.parseInt(before));
    }

    @Test
    void aPipelineOfUnknownSellersAndStagesIsMappedOnceAndComesInWhole() throws Exception {
        long seller = people.person("Анна", "Продавчиня" + System.nanoTime(), "MANAGER");
        long funnel = funnel("Продажі", "Пошук", "Переговори", "Won", "Lost");
        Map<String, String> fields = Map.of(
                "opportunity_id", "externalId",
                "sales_agent", "responsible",
                "deal_stage", "stage",
                "close_value", "amount");
        JsonNode file = owner.upload("DEAL", RealData.file("crm-maven/sales_pipeline.csv"));
        owner.map(file, fields, Map.of("funnelId", funnel));
        JsonNode stages = owner.values(file, "stage");
        assertThat(stages.get("distinct").asInt()).isEqualTo(4);
        assertThat(stages.get("rejectedRows").asInt()).isEqualTo(1589 + 500);
        JsonNode sellers = owner.values(file, "responsible");
        assertThat(sellers.get("distinct").asInt()).isEqualTo(30);
        assertThat(sellers.get("rejectedRows").asInt()).isEqualTo(8800);

        Map<String, Object> stageMap = new HashMap<>();
        stageMap.put("Engaging", value("select id from deals.stage where name = 'Переговори'"));
        stageMap.put("Prospecting", null);
        owner.json(
                owner.say(
                        file,
                        Map.of(
                                "stage", Map.of("map", stageMap),
                                "responsible",
                                        Map.of("map", Map.of(), "otherwise", "USE", "use", Long.toString(seller))),
                        Map.of("funnelId", funnel)),
                200);
        JsonNode done = owner.run(file, "SKIP");
        assertThat(done.get("failed").asInt()).isZero();
        assertThat(done.get("created").asInt()).isEqualTo(8300);
        assertThat(done.get("skipped").asInt()).isEqualTo(500);
        assertThat(
                        distribution(
                                "select s.name, count(*) from deals.entry e join deals.stage s on s.id = e.stage_id group by 1"))
                .isEqualTo(Map.of("Won", "4238", "Lost", "2473", "Переговори", "1589"));
        assertThat(value("select count(distinct responsible_id) from deals.entry"))
                .isEqualTo("1");
    }

    @Test
    void callsOfABankSayTheirYesAndNoAndAreCountedByTheirValues() throws Exception {
        JsonNode file = owner.upload("CONTACT", RealData.file("calls-bank-additional/bank-additional.csv"));
        owner.map(file, Map.of("job", "lastName", "contact", "source", "housing", "receivesNews"), Map.of());
        Map<String, Integer> counts = new HashMap<>();
        owner.values(file, "source")
                .get("values")
                .forEach(value -> counts.put(
                        value.get("value").asString(), value.get("count").asInt()));
        assertThat(counts).isEqualTo(Map.of("cellular", 2652, "telephone", 1467));
        JsonNode housing = owner.values(file, "receivesNews");
        JsonNode unknown = housing.get("values").get(0);
        assertThat(unknown.get("value").asString()).isEqualTo("unknown");
        assertThat(housing.get("rejectedRows").asInt())
                .isEqualTo(unknown.get("count").asInt());
        owner.json(
                owner.say(
                        file,
                        Map.of(
                                "receivesNews",
                                Map.of("map", Map.of("unknown", "false")),
                                "source",
                                Map.of("map", Map.of("cellular", "Мобільний", "telephone", "Стаціонарний"))),
                        Map.of()),
                200);
        JsonNode done = owner.run(file, "SKIP");
        assertThat(done.get("failed").asInt()).isZero();
        assertThat(done.get("created").asInt()).isEqualTo(4119);
        assertThat(value("select count(*) from contacts.contact where source = 'Мобільний'"))
                .isEqualTo("2652");
    }
}
