package crm.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contacts.ContactsTest;
import crm.contacts.Plans;
import crm.contacts.Viewers;
import crm.contacts.duplicate.DuplicateQuery;
import crm.data.ListRequest;
import crm.data.Period;
import crm.data.PersonIds;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL reads lists among 100 000 contacts. */
@ContactsTest
class ContactPlanTests {

    private static final int PAGE = 50;
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");
    private static final Viewer ALL = Viewers.with(Scope.ALL, 1L);
    private static final Viewer OWN = Viewers.with(Scope.OWN, 7L);
    private static final Viewer GROUP = Viewers.with(Scope.GROUP, 7L, 8L, 9L);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ContactReader reader;

    @Autowired
    private ContactRecords records;

    @BeforeEach
    void fill() {
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from contacts.contact where id = 1000001)", Boolean.class))) {
            return;
        }
        jdbc.execute("""
            insert into contacts.contact (id, version, name, last_name, job_title, receives_news, responsible_id, tags,
                    search_text, created_at, created_by, updated_at)
            select 1000000 + n, 0, 'Прізвище' || n * 7919 % 100000, 'Прізвище' || n * 7919 % 100000,
                   case when n % 1000 = 0 then 'Рідкісна' when n % 3 = 0 then 'Посада ' || n % 40 else '' end, n % 5000 = 0,
                   1 + n % 20, case when n % 1000 = 0 then array['рідкісна'] else array['звичайна'] end,
                   'прізвище' || n * 7919 % 100000 || ' 38050' || 1000000 + n || ' p' || n || '@example.com',
                   timestamptz '2020-01-01' + n * interval '1 minute', 1, timestamptz '2021-01-01' + n * interval '1 minute'
            from generate_series(1, 100000) n\
            """);
        // What checks the keys of their rows would go on reading the table as it did while that was tiny.
        jdbc.execute("analyze contacts.contact");
        jdbc.execute("""
            insert into contacts.contact_phone
            select 1000000 + n, 0, '+38050' || 1000000 + n, 'MOBILE', true from generate_series(1, 100000) n\
            """);
        jdbc.execute("""
            insert into contacts.contact_email
            select 1000000 + n, 0, 'p' || n || '@example.com', 'p' || n || '@example.com', true
            from generate_series(1, 100000) n\
            """);
        jdbc.execute("""
            insert into contacts.company (id, version, name, egrpou, responsible_id, tags, search_text, created_at, updated_at)
            select 1000000 + n, 0, 'Фірма ' || n, lpad(n::text, 8, '0'), 1, '{}', 'фірма ' || n,
                   timestamptz '2020-01-01', timestamptz '2020-01-01'
            from generate_series(1, 10000) n\
            """);
        jdbc.execute("analyze contacts.company");
        jdbc.execute("""
            insert into contacts.contact_company
            select 1000000 + n, 1000000 + n % 10000 + 1, false from generate_series(1, 100000) n\
            """);
        jdbc.execute("vacuum analyze");
    }

    @ParameterizedTest
    @EnumSource(ContactSort.class)
    void readsNoMoreThanThePageAtAnyDepth(ContactSort sort) {
        for (boolean descending : new boolean[] {true, false}) {
            ListRequest<ContactSort> deep = Contacts.page(PAGE, sort, descending, cursor(ALL, sort, descending));
            assertReadsOnlyThePage(ALL, Contacts.page(PAGE, sort, descending, null));
            assertReadsOnlyThePage(ALL, deep);
        }
    }

    @Test
    void readsNoMoreThanThePageOfOnesOwn() {
        assertReadsOnlyThePage(OWN, Contacts.page(PAGE));
        assertReadsOnlyThePage(
                OWN, Contacts.page(PAGE, ContactSort.CREATED_AT, true, cursor(OWN, ContactSort.CREATED_AT, true)));
    }

    @ParameterizedTest
    @EnumSource(ContactSort.class)
    void readsNoContactOfOthersForAGroup(ContactSort sort) {
        ListRequest<ContactSort> deep = Contacts.page(PAGE, sort, true, cursor(GROUP, sort, true));
        for (ListRequest<ContactSort> page : List.of(Contacts.page(PAGE, sort, true, null), deep)) {
            List<String> plans = Plans.of(jdbc, () -> reader.list(GROUP, Contacts.ALL, page));
            assertUsesIndexes(plans);
            assertThat(plans.getFirst()).doesNotContain("Rows Removed");
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void neverReadsAWholeTable(ContactFilter filter) {
        for (Viewer viewer : List.of(ALL, OWN, GROUP)) {
            assertUsesIndexes(Plans.of(jdbc, () -> reader.list(viewer, filter, Contacts.page(PAGE))));
        }
    }

    static Stream<ContactFilter> filters() {
        return Stream.of(
                Contacts.ALL,
                Contacts.filter("прізв", false),
                Contacts.filter("0501000777", false),
                Contacts.filter("p777@", false),
                Contacts.filter("немає такого", false),
                Contacts.filter("фф", false),
                Contacts.filter(null, true),
                filter(List.of("+380501000777"), List.of(), List.of(), List.of(), null, List.of()),
                filter(List.of(), List.of("P777@example.com"), List.of(), List.of(), null, List.of()),
                filter(List.of(), List.of(), List.of("00000777"), List.of(), null, List.of()),
                filter(List.of(), List.of(), List.of(), List.of("рідкісна"), null, List.of()),
                Contacts.ofJobTitles("Рідкісна"),
                Contacts.ofJobTitles("Посада 3", "Рідкісна"),
                filter(List.of(), List.of(), List.of(), List.of(), true, List.of()),
                filter(List.of(), List.of(), List.of(), List.of(), null, List.of(1_000_777L)));
    }

    @Test
    void findsDuplicatesAndNamesByIndex() {
        assertUsesIndexes(Plans.of(
                jdbc,
                () -> reader.duplicates(
                        GROUP, new DuplicateQuery(List.of("0501000777"), List.of("p1@example.com"), "00000777", 5L))));
        assertUsesIndexes(Plans.of(
                jdbc, () -> records.describe(List.of(new RecordRef(RecordType.CONTACT, 1_000_777L)))));
    }

    private void assertReadsOnlyThePage(Viewer viewer, ListRequest<ContactSort> page) {
        List<String> plans = Plans.of(jdbc, () -> reader.list(viewer, Contacts.ALL, page));
        assertUsesIndexes(plans);
        assertThat(REMOVED.matcher(plans.getFirst()).results().mapToInt(match -> Integer.parseInt(match.group(1))))
                .as(plans.getFirst())
                .allMatch(removed -> removed <= PAGE);
        assertThat(plans.getFirst()).doesNotContain("Sort Key");
    }

    private static void assertUsesIndexes(List<String> plans) {
        assertThat(plans).isNotEmpty().allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan"));
    }

    private String cursor(Viewer viewer, ContactSort sort, boolean descending) {
        String cursor = null;
        for (int i = 0; i < 20; i++) {
            cursor = reader.list(viewer, Contacts.ALL, Contacts.page(200, sort, descending, cursor))
                    .next();
        }
        return Objects.requireNonNull(cursor);
    }

    private static ContactFilter filter(
            List<String> phone,
            List<String> email,
            List<String> egrpou,
            List<String> tag,
            @Nullable Boolean news,
            List<Long> company) {
        return ContactFilterBuilder.builder()
                .phone(phone)
                .email(email)
                .egrpou(egrpou)
                .responsible(new PersonIds(List.of()))
                .tag(tag)
                .receivesNews(news)
                .jobTitle(List.of())
                .created(Period.ALWAYS)
                .company(company)
                .build();
    }
}
