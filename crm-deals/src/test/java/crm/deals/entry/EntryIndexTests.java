package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;

import crm.deals.DealsTest;
import crm.deals.api.EntryKind;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.testing.QueryPlans;
import crm.testing.StatementCounter.Work;
import crm.testing.Viewers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every write keeps the indexes of entries true, so each of them is there for a read below that uses it; a new one needs such a read. */
@DealsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryIndexTests {

    private static final Set<EntryKind> BOTH = EnumSet.allOf(EntryKind.class);
    private static final long FIRST = 600_000_000;
    private static final int COUNT = 40_000;
    private static final int PEOPLE = 1_000;
    private static final int PAGE = 50;
    private static final long PERSON = 910_000;
    private static final long FEW = 4_711;

    @Autowired
    EntryReads reads;

    @Autowired
    BoardReads boards;

    @Autowired
    Entries entries;

    @Autowired
    EntryRecords records;

    @Autowired
    DSLContext db;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    QueryPlans plans;

    private final Viewer everybody = Viewers.withAll(Viewers.newId());
    private final Viewer one = Viewers.withOwn(PERSON + 3);

    @BeforeAll
    void load() {
        Loads.deals(db, FIRST, COUNT, PERSON, PEOPLE);
        db.update(ENTRY)
                .set(ENTRY.FUNNEL_ID, FEW)
                .set(ENTRY.COMPANY_ID, FEW)
                .set(ENTRY.SOURCE, "Виставка")
                .set(ENTRY.TAGS, new String[] {"опт"})
                .set(ENTRY.SHOP_ID, ENTRY.ID.cast(String.class))
                .set(ENTRY.SEARCH_TEXT, "шуруповерт")
                .set(ENTRY.CREATED_BY, PERSON)
                .where(ENTRY.ID.between(FIRST + COUNT / 2, FIRST + COUNT / 2 + 100))
                .execute();
        db.update(ENTRY)
                .set(ENTRY.NEXT_STEP_ID, FEW)
                .set(ENTRY.NEXT_STEP_NAME, "Зателефонувати")
                .where(ENTRY.ID.gt(FIRST + 50))
                .execute();
        db.update(ENTRY)
                .set(ENTRY.DELETED_AT, Loads.FIRST)
                .where(ENTRY.ID.between(FIRST, FIRST + 100))
                .execute();
        sql.execute("vacuum analyze deals.entry");
    }

    @AfterAll
    void unload() {
        db.deleteFrom(ENTRY).where(ENTRY.ID.gt(FIRST)).execute();
    }

    @Test
    void everyIndexIsThereForAReadThatUsesIt() throws Exception {
        Map<String, List<String>> used = new TreeMap<>();
        for (var read : reads().entrySet()) {
            used.put(read.getKey(), plans.during(read.getValue()));
        }
        String figures = figures();
        used.put("entry_person_closed", List.of(figures));
        used.put("entry_made_for_others", List.of(figures));

        assertThat(sql.queryForList(
                        "select indexname from pg_indexes where schemaname = 'deals' and tablename = 'entry'",
                        String.class))
                .as("an index that no read below uses costs every write its time")
                .containsExactlyInAnyOrderElementsOf(used.keySet());
        used.forEach((index, read) ->
                assertThat(read).as(index).anySatisfy(plan -> assertThat(plan).containsPattern("\\b" + index + "\\b")));
    }

    private Map<String, Work> reads() {
        Map<String, Work> reads = new TreeMap<>();
        Map.of(
                        EntrySort.NUMBER, "entry_number",
                        EntrySort.KIND, "entry_kind",
                        EntrySort.STAGE, "entry_stage_order",
                        EntrySort.PAYMENT_STATUS, "entry_payment",
                        EntrySort.COMMENT, "entry_comment",
                        EntrySort.SOURCE_DETAIL, "entry_source_detail",
                        EntrySort.RESPONSIBLE, "entry_responsible_name",
                        EntrySort.TITLE, "entry_title",
                        EntrySort.AMOUNT, "entry_amount",
                        EntrySort.CLOSED_AT, "entry_closed")
                .forEach((order, index) -> reads.put(
                        index,
                        () -> this.reads.page(
                                everybody, BOTH, EntryFilter.NONE, Requests.page(PAGE, order, true, null))));
        reads.put("entry_pkey", () -> records.describe(List.of(new RecordRef(RecordType.DEAL, FIRST + COUNT))));
        reads.put("entry_created", () -> list(everybody, none()));
        reads.put("entry_person", () -> list(one, none()));
        reads.put("entry_board", () -> list(everybody, none().stage(List.of(14L))));
        reads.put("entry_board_person", () -> boards.board(one, 2, EntryFilter.NONE));
        reads.put("entry_funnel", () -> list(everybody, none().funnel(List.of(FEW))));
        reads.put("entry_contact", () -> list(everybody, none().contact(List.of(77L))));
        reads.put("entry_company", () -> list(everybody, none().company(List.of(FEW))));
        reads.put("entry_source", () -> list(everybody, none().source(List.of("Виставка"))));
        reads.put("entry_tags", () -> list(everybody, none().tag(List.of("опт"))));
        reads.put("entry_no_next_step", () -> list(everybody, none().nextStep(List.of(NextSteps.State.NONE))));
        reads.put("entry_search", () -> list(everybody, none().q("рупове")));
        reads.put(
                "entry_shop_id",
                () -> transactions.executeWithoutResult(
                        status -> entries.requireShopIdFree(everybody, EntryKind.DEAL, "нове", null)));
        reads.put(
                "entry_bin",
                () -> db.select(ENTRY.ID)
                        .from(ENTRY)
                        .where(ENTRY.DELETED_AT.lt(Instant.EPOCH))
                        .orderBy(ENTRY.DELETED_AT, ENTRY.ID)
                        .limit(inline(PAGE))
                        .fetch());
        return reads;
    }

    private void list(Viewer viewer, EntryFilterBuilder filter) {
        reads.page(viewer, BOTH, filter.build(), Requests.newest(PAGE));
    }

    private static EntryFilterBuilder none() {
        return EntryFilterBuilder.builder(EntryFilter.NONE);
    }

    private String figures() {
        List<String> plan = new ArrayList<>();
        JdbcClient.create(sql)
                .sql("explain " + PersonFigures.FIGURES)
                .param("people", new Long[] {PERSON})
                .param("from", Timestamp.from(Loads.FIRST))
                .param("to", Timestamp.from(Loads.FIRST.plusSeconds(86_400)))
                .param("zone", "Europe/Kyiv")
                .param("allLeads", true)
                .param("allDeals", true)
                .param("leads", new Long[0])
                .param("deals", new Long[0])
                .query(row -> {
                    plan.add(row.getString(1));
                });
        return String.join("\n", plan);
    }
}
