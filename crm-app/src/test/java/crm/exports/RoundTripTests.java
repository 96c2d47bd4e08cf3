package crm.exports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.imports.table.Cell;
import crm.testing.http.AppTest;
import crm.testing.http.RunningApp;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Ten thousand records with texts of every kind are exported and imported again, and nothing has changed. */
@AppTest
class RoundTripTests {

    private static final int EACH = 2_500;

    private static final String[] PIECES = {
        "=1+1",
        "+380",
        "-2",
        "@SUM(A1)",
        "'",
        "''=x",
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "|",
        "«так»",
        "ґєії",
        "Київ, центр",
        "_x0041_",
        "_x000D_",
        "&amp;",
        "<b>",
        "%",
        "\\",
        "1,234",
        "03/04/2024",
        "a=b",
        "😀",
        "  ",
        "\u00a0",
        "\u200b=1",
        "＝1",
        "null",
        "-",
        "n/a",
        "+380671112233",
        "101;ext=5",
        "sep=;",
        "#REF!"
    };

    /** Not brought by an import of contacts. */
    private static final Set<String> OF_OTHERS = Set.of("Компанії контакта");

    private static final String[] LINES = {"\n", "\r\n", "\r", "\n=1", "\n- пункт"};

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate db;

    private String tag = "";
    private ExportClient owner;
    private long me;
    private Random random = new Random(0);

    @BeforeEach
    void begin() throws Exception {
        RunningApp app = RunningApp.of(context);
        owner = new ExportClient(app, app.owner());
        me = owner.person.get(app, "/api/v1/me").path("id").longValue();
        tag = "к" + UUID.randomUUID().toString().substring(0, 8);
        random = new Random(20_261_130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void nothingChanges(String format) throws Exception {
        contacts();
        companies();
        entries("LEAD");
        entries("DEAL");
        unchanged("contacts", "CONTACT", "contacts.contact", format);
        unchanged("companies", "COMPANY", "contacts.company", format);
        unchanged("leads", "LEAD", "deals.entry", format);
        unchanged("deals", "DEAL", "deals.entry", format);
    }

    private void unchanged(String resource, String kind, String table, String format) throws Exception {
        List<@Nullable String> before = state(table);
        JsonNode export = owner.export(resource, format, Map.of("tag", tag), null);
        if (kind.equals("CONTACT")) {
            assertThat(empty(owner.rows(export)))
                    .as("columns that no row made here fills, so that nothing is tried with them")
                    .isSubsetOf(OF_OTHERS);
        }
        byte[] file = owner.file(export);
        JsonNode done = owner.imported(kind, resource + "." + format, file);
        assertThat(state(table)).as(resource).isEqualTo(before);
        String outcome =
                done.path("failed").intValue() == 0 ? done.path("state").toString() : rejects(done);
        assertThat(done.path("state").stringValue()).as(outcome).isEqualTo("DONE");
        assertThat(done.path("failed").intValue()).as(outcome).isZero();
        assertThat(done.path("created").intValue()).as(outcome).isZero();
        assertThat(done.path("updated").intValue()).as(outcome).isZero();
        assertThat(done.path("skipped").intValue()).as(outcome).isEqualTo(EACH);
    }

    private static List<String> empty(List<List<Cell>> rows) {
        List<Cell> header = rows.getFirst();
        return IntStream.range(0, header.size())
                .filter(column ->
                        rows.stream().skip(1).allMatch(row -> row.get(column).blank()))
                .mapToObj(column -> header.get(column).text())
                .toList();
    }

    private String rejects(JsonNode done) throws Exception {
        return new String(
                owner.person
                        .download(
                                RunningApp.of(context),
                                "/api/v1/imports/" + done.path("id").longValue() + "/rejects?format=csv",
                                Map.of())
                        .body(),
                StandardCharsets.UTF_8);
    }

    /** All that the marked rows hold, with the phones and addresses of theirs. */
    private List<@Nullable String> state(String table) {
        String reach = table.startsWith("deals") ? "" : """
            || coalesce((select string_agg(p::text, ' ' order by position) from %1$s_phone p where p.%2$s_id = t.id), '')
            || coalesce((select string_agg(p::text, ' ' order by position) from %1$s_email p where p.%2$s_id = t.id), '')
            """.formatted(table, table.substring(table.indexOf('.') + 1));
        return db.queryForList(
                "select t::text " + reach + " from " + table + " t where ? = any(tags) order by id", String.class, tag);
    }

    /** As the REST interface takes it: one line, without blanks around it. */
    private String line(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            text.append(piece.equals("\t") ? " " : piece);
        }
        String cut = text.substring(0, Math.min(text.length(), longest)).strip();
        boolean broken = cut.isEmpty() || Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        return broken ? "текст" : cut;
    }

    private @Nullable String some(int longest) {
        return random.nextInt(4) == 0 ? null : line(longest);
    }

    private String lines() {
        return (line(200) + LINES[random.nextInt(LINES.length)] + line(200)).strip();
    }

    private String[] tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(line(40));
        }
        tags.add(tag);
        return tags.toArray(String[]::new);
    }

    /** Far from those that the application gives. */
    private long[] ids(String table) {
        Long last = db.queryForObject("select greatest(30000000, max(id)) from " + table, Long.class);
        return LongStream.rangeClosed(1, EACH)
                .map(i -> (last == null ? 0 : last) + i)
                .toArray();
    }

    private void reach(String kind, long[] ids) {
        List<Object[]> phones = new ArrayList<>();
        List<Object[]> emails = new ArrayList<>();
        for (long id : ids) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String extension = random.nextInt(3) == 0 ? ";ext=" + random.nextInt(10_000) : "";
                phones.add(
                        new Object[] {id, i, "+38050" + (2_000_000 + random.nextInt(7_999_999)) + extension, i == 1});
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                String address = tag.substring(1) + id + "." + i + "@example.com";
                emails.add(new Object[] {id, i, address, address, i == 1});
            }
        }
        db.batchUpdate(
                "insert into contacts.%1$s_phone (%1$s_id, position, number, kind, main) values (?, ?, ?, 'WORK', ?)"
                        .formatted(kind),
                phones);
        db.batchUpdate(
                "insert into contacts.%1$s_email (%1$s_id, position, address, address_key, main) values (?, ?, ?, ?, ?)"
                        .formatted(kind),
                emails);
    }

    private void contacts() {
        long[] ids = ids("contacts.contact");
        List<Object[]> rows = new ArrayList<>();
        for (long id : ids) {
            String last = line(60);
            rows.add(new Object[] {
                id,
                last,
                last,
                some(60),
                some(60),
                random.nextInt(4) == 0 ? "" : line(60),
                random.nextInt(3) == 0
                        ? null
                        : Date.valueOf(LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000))),
                random.nextBoolean(),
                some(60),
                some(60),
                some(60),
                me,
                tags(),
                some(60),
                random.nextInt(3) == 0 ? null : lines()
            });
        }
        db.batchUpdate("""
            insert into contacts.contact (id, version, name, last_name, first_name, patronymic, job_title, date_of_birth, receives_news,
                payment_method, delivery_method, delivery_company, responsible_id, tags, source, comment, search_text, created_at,
                updated_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', now(), now())
            """, rows);
        reach("contact", ids);
    }

    private void companies() {
        long[] ids = ids("contacts.company");
        List<Object[]> rows = new ArrayList<>();
        for (long id : ids) {
            rows.add(new Object[] {id, line(60) + " " + id, some(200), me, tags()});
        }
        db.batchUpdate("""
            insert into contacts.company (id, version, name, address, responsible_id, tags, search_text, created_at, updated_at)
            values (?, 0, ?, ?, ?, ?, '', now(), now())
            """, rows);
        reach("company", ids);
    }

    private void entries(String kind) {
        List<Object[]> rows = new ArrayList<>();
        String[] currencies = {"UAH", "USD", "EUR", "JPY", "KWD"};
        for (long id : ids("deals.entry")) {
            BigDecimal amount = random.nextInt(5) == 0
                    ? null
                    : new BigDecimal(new BigInteger(10 + random.nextInt(38), random), random.nextInt(5));
            rows.add(new Object[] {
                id,
                kind,
                id,
                line(200),
                me,
                some(100) == null ? "" : line(100),
                line(200),
                lines(),
                amount,
                currencies[random.nextInt(currencies.length)],
                Date.valueOf(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5_000))),
                tags(),
                kind.equals("DEAL") ? 1 : 0,
                kind.equals("DEAL") ? some(100) : null,
                kind.equals("DEAL") ? some(300) : null,
                kind.equals("DEAL") ? some(60) : null,
                kind
            });
        }
        db.batchUpdate("""
            insert into deals.entry (id, version, kind, number, title, funnel_id, stage_id, stage_order, stage_changed_at, responsible_id,
                responsible_name, source, source_detail, comment, amount, currency, expected_close_on, tags, payment_status,
                delivery_method, delivery_address, waybill, search_text, created_at, updated_at, created_by)
            select ?, 0, ?, ?, ?, s.funnel_id, s.id, 0, now(), ?, '', ?, ?, ?, ?::numeric, ?, ?::date, ?::text[], ?::smallint, ?, ?, ?, '', now(), now(), null
            from deals.stage s join deals.funnel f on f.id = s.funnel_id
            where f.kind = ? and f.is_default and s.kind = 'OPEN' order by s.position limit 1
            """, rows);
    }
}
