package crm.users.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.data.ListRequest;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.SortOrder;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.ActivityItem;
import crm.users.api.PersonSignedIn;
import crm.users.api.RecordHistory;
import crm.users.api.TimelineSort;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@UsersTest
class HistoryTests {

    private static final RecordRef ANOTHER_CARD = new RecordRef(RecordType.DEAL, 0);

    private static final AtomicLong RECORDS = new AtomicLong(1_000_000);
    private static final Instant AT = Instant.parse("2026-11-03T08:15:30Z");

    @Autowired
    private Company company;

    @Autowired
    private ActivityReader reader;

    @Autowired
    private RecordHistory history;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private JdbcTemplate jdbc;

    record DealChanged(
            RecordRef subject,
            ActivityAction action,
            @Nullable Long actorId,
            @Nullable Long responsibleId,
            Instant at,
            List<FieldChange> changes)
            implements RecordEvent {
        @Override
        public String subjectName() {
            return "Угода " + subject.id();
        }
    }

    @Test
    void aChangeWithoutATransactionCannotBePublished() {
        assertThatThrownBy(() -> events.publishEvent(created(deal(), 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theHistoryIsRolledBackWithTheChange() {
        Viewer manager = company.person("MANAGER", null);
        RecordRef deal = deal();
        transactions.executeWithoutResult(status -> {
            events.publishEvent(created(deal, manager.id()));
            status.setRollbackOnly();
        });
        assertThat(timeline(manager, deal)).isEmpty();
    }

    @Test
    void aLineTellsWhoDidWhatAndWhatChanged() {
        Viewer manager = company.person("MANAGER", null);
        RecordRef deal = deal();
        var changes = List.of(
                new FieldChange("stage", new Ref(1, "Новий"), new Ref(2, "Оплата")),
                new FieldChange("comment", null, "передзвонити"));
        publish(new DealChanged(deal, ActivityAction.MOVED, manager.id(), manager.id(), AT, changes));

        ActivityItem line = timeline(manager, deal).getFirst();
        assertThat(line.at()).isEqualTo(AT);
        assertThat(line.user()).isEqualTo(new Ref(manager.id(), manager.name()));
        assertThat(line.action()).isEqualTo(ActivityAction.MOVED);
        assertThat(line.record()).isEqualTo(new ActivityItem.Subject(RecordType.DEAL, deal.id(), "Угода " + deal.id()));
        assertThat(line.changes().getFirst().to()).isEqualTo(java.util.Map.of("id", 2, "name", "Оплата"));
        assertThat(line.changes().getLast().to()).isEqualTo("передзвонити");
    }

    @Test
    void theHistoryShowsNoMoreThanTheCardAndFollowsItToItsNewResponsiblePerson() {
        Viewer first = company.person("MANAGER", null);
        Viewer second = company.person("MANAGER", null);
        Viewer owner = company.person("OWNER", null);
        RecordRef deal = deal();
        publish(created(deal, first.id()));
        assertThat(timeline(first, deal)).hasSize(1);
        assertThat(timeline(second, deal)).isEmpty();

        var handedOver =
                new FieldChange("responsible", new Ref(first.id(), first.name()), new Ref(second.id(), second.name()));
        publish(new DealChanged(
                deal, ActivityAction.ASSIGNED, owner.id(), second.id(), AT.plusSeconds(1), List.of(handedOver)));

        assertThat(timeline(first, deal)).isEmpty();
        assertThat(timeline(second, deal))
                .extracting(ActivityItem::action)
                .containsExactly(ActivityAction.ASSIGNED, ActivityAction.CREATED);
        assertThat(timeline(owner, deal)).hasSize(2);
    }

    @Test
    void signInsAreSeenByTheirPersonAndByThoseWhoManagePeople() {
        Viewer manager = company.person("MANAGER", null);
        Viewer colleague = company.person("MANAGER", null);
        Viewer owner = company.person("OWNER", null);
        publish(new PersonSignedIn(manager.id(), manager.name(), manager.id(), AT));

        assertThat(signIns(manager, manager)).hasSize(1);
        assertThat(signIns(owner, manager)).hasSize(1);
        assertThat(signIns(colleague, manager)).isEmpty();
    }

    @Test
    void superiorsSeeTheSignInsOfTheirGroupsAndNobodyElseInTheGroupDoes() {
        long top = company.group(null);
        long below = company.group(top);
        Viewer manager = company.person("MANAGER", below);
        Viewer peer = company.person("MANAGER", below);
        Viewer supervisor = company.person("SUPERVISOR", top);
        Viewer supervising = company.person("SUPERVISOR", null, below);
        Viewer elsewhere = company.person("SUPERVISOR", company.group(null));
        Viewer accountant = company.person("ACCOUNTANT", top);
        publish(new PersonSignedIn(manager.id(), manager.name(), manager.id(), AT));
        publish(new PersonSignedIn(elsewhere.id(), elsewhere.name(), elsewhere.id(), AT));

        assertThat(signIns(supervisor, manager)).hasSize(1);
        assertThat(signIns(supervising, manager)).hasSize(1);
        assertThat(signIns(elsewhere, manager)).isEmpty();
        assertThat(signIns(peer, manager)).isEmpty();
        assertThat(signIns(accountant, manager)).isEmpty();
        assertThat(signIns(supervisor, elsewhere)).isEmpty();
        assertThat(signIns(manager, manager)).hasSize(1);
    }

    @Test
    void thousandsOfLinesCostOneStatementAndAPageCostsOne() throws Exception {
        Viewer manager = company.person("MANAGER", null);
        RecordRef deal = deal();
        List<RecordEvent> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(new DealChanged(
                    deal, ActivityAction.CHANGED, manager.id(), manager.id(), AT.plusMillis(i), List.of()));
        }
        assertThat(StatementCounter.during(
                        () -> transactions.executeWithoutResult(status -> history.append(many, Cause.IMPORT))))
                .hasSize(1);

        timeline(manager, deal);
        assertThat(StatementCounter.during(() -> timeline(manager, deal))).hasSize(1);
    }

    @Test
    void manyChangesAreToldOfByAFewEvents(ApplicationEvents told) throws Exception {
        Viewer manager = company.person("MANAGER", null);
        List<RecordEvent> many = new ArrayList<>();
        List<FieldChange> changes = List.of(new FieldChange("title", "Було", "Є"));
        for (int i = 0; i < 1_100; i++) {
            many.add(new DealChanged(deal(), ActivityAction.CHANGED, manager.id(), manager.id(), AT, changes));
        }
        many.add(many.getFirst());
        transactions.executeWithoutResult(status -> history.append(many, Cause.IMPORT));

        List<RecordsChanged> events = told.stream(RecordsChanged.class).toList();
        assertThat(events).extracting(event -> event.ids().size()).containsExactly(500, 500, 100);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(RecordType.DEAL);
            assertThat(event.action()).isEqualTo(ActivityAction.CHANGED);
            assertThat(event.fields()).containsExactly("title");
            assertThat(event.actorId()).isEqualTo(manager.id());
            assertThat(event.cause()).isEqualTo(Cause.IMPORT);
        });
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrRepetition() {
        Viewer manager = company.person("MANAGER", null);
        RecordRef deal = deal();
        for (int i = 0; i < 7; i++) {
            publish(created(deal, manager.id()));
        }
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = reader.read(manager, deal, List.of(), request(3, cursor));
            page.items().forEach(line -> seen.add(line.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void thisMonthHasAPartitionOfItsOwn() {
        assertThat(db.sql("select count(*) from pg_inherits where inhparent = 'users.activity'::regclass")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void linesThatCameBeforeTheirMonthsPartitionMoveIntoIt() {
        Viewer manager = company.person("MANAGER", null);
        RecordRef deal = deal();
        Instant early = Instant.parse("2041-05-17T10:00:00Z");
        publish(new DealChanged(deal, ActivityAction.CHANGED, manager.id(), manager.id(), early, List.of()));

        new MonthlyPartitions(jdbc, transactions, Clock.fixed(early, ZoneOffset.UTC)).make();

        assertThat(db.sql("select count(*) from users.activity_2041_05")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(timeline(manager, deal)).hasSize(1);
    }

    @Test
    void aCardThatMayBeOpenedShowsItsOwnHistoryWhoeverIsResponsible() {
        Viewer manager = company.person("MANAGER", null);
        Viewer stranger = company.person("MANAGER", null);
        RecordRef deal = deal();
        RecordRef other = deal();
        publish(created(deal, manager.id()));
        publish(created(other, manager.id()));

        assertThat(reader.read(stranger, deal, List.of(other), request(50, null))
                        .items())
                .extracting(line -> line.record().id())
                .containsExactly(deal.id());
    }

    private static RecordRef deal() {
        return new RecordRef(RecordType.DEAL, RECORDS.incrementAndGet());
    }

    private static DealChanged created(RecordRef deal, long responsible) {
        return new DealChanged(deal, ActivityAction.CREATED, responsible, responsible, AT, List.of());
    }

    private void publish(RecordEvent event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<ActivityItem> timeline(Viewer viewer, RecordRef record) {
        return reader.read(viewer, ANOTHER_CARD, List.of(record), request(50, null))
                .items();
    }

    private List<ActivityItem> signIns(Viewer viewer, Viewer whose) {
        var filter = new ActivityFilter(
                new PersonIds(List.of(whose.id())),
                List.of(),
                List.of(),
                List.of(ActivityAction.SIGNED_IN),
                Period.ALWAYS);
        return reader.list(viewer, filter, request(50, null)).items();
    }

    private static ListRequest<TimelineSort> request(int limit, @Nullable String cursor) {
        return new ListRequest<>(limit, List.of(new SortOrder<>(TimelineSort.AT, true)), cursor, false);
    }
}
