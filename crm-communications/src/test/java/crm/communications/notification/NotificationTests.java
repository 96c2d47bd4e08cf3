package crm.communications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.communications.CommunicationsTest;
import crm.communications.Mailbox;
import crm.communications.Neighbours;
import crm.communications.kind.NotificationKinds;
import crm.data.ListRequest;
import crm.data.SortOrder;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.users.api.Notice;
import crm.users.api.Notice.Occasion;
import crm.users.api.Notice.Quote;
import crm.users.api.NotificationKind;
import crm.users.api.Notifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunicationsTest
class NotificationTests {

    private static final NotificationFilter ALL = new NotificationFilter(null, List.of());

    @Autowired
    private Notifier notifier;

    @Autowired
    private NotificationReader reader;

    @Autowired
    private NotificationEmails letters;

    @Autowired
    private NotificationPurge purge;

    @Autowired
    private DueEmails due;

    @Autowired
    private NotificationStore store;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Neighbours.Relay relay;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient db;

    private final Instant now =
            Instant.parse(Instant.now(java.time.Clock.systemUTC()).toString());

    @AfterEach
    void theMailServerIsBack() {
        mailbox.goAway(false);
    }

    @Test
    void somebodyIsToldInTheirLanguageAtOnce() {
        Viewer person = neighbours.person(Scope.OWN, "en");
        Viewer actor = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(person);
        notice(person, NotificationKinds.ASSIGNED, deal, actor);
        NotificationAnswer told = only(person);
        assertThat(told.text()).isEqualTo(actor.name() + " made you responsible for “Deal " + deal.id() + "”");
        assertThat(told.record().id()).isEqualTo(deal.id());
        assertThat(told.seen()).isFalse();
        assertThat(relay.sent())
                .anyMatch(message -> message.startsWith("/user/" + person.id() + "/queue/notifications ")
                        && message.contains("unseen=1"));
    }

    @Test
    void unseenOnesOfAKindAboutARecordAreOneLineAndSeenOnesBeginAnew() {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer actor = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(person);
        notice(person, NotificationKinds.COMMENTED, deal, actor);
        notice(person, NotificationKinds.COMMENTED, deal, actor);
        notice(person, NotificationKinds.MENTIONED, deal, actor);
        notice(person, NotificationKinds.COMMENTED, neighbours.deal(person), actor);
        assertThat(list(person)).extracting(NotificationAnswer::count).containsExactlyInAnyOrder(2, 1, 1);

        assertThat(reader.seen(person, new SeenRequest(null, true)).unseen()).isZero();
        notice(person, NotificationKinds.COMMENTED, deal, actor);
        assertThat(list(person)).hasSize(4);
        assertThat(listed(person, new NotificationFilter(false, List.of())))
                .singleElement()
                .extracting(NotificationAnswer::count)
                .isEqualTo(1);
    }

    @Test
    void theSameEventIsToldOnce() {
        Viewer person = neighbours.person(Scope.OWN);
        Notice notice = notice(person, NotificationKinds.ASSIGNED, neighbours.deal(person), null, "once");
        notifier.notify(List.of(notice, notice));
        notifier.notify(List.of(notice));
        assertThat(only(person).count()).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfTheirOwnDeedsAndWhoHasLeftIsNotTold() {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer gone = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(person);
        neighbours.leave(gone);
        notice(person, NotificationKinds.ASSIGNED, deal, person);
        notice(gone, NotificationKinds.ASSIGNED, deal, person);
        assertThat(list(person)).isEmpty();
        assertThat(list(gone)).isEmpty();
    }

    @Test
    void onlyOnesOwnAreSeenByOneself() {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer other = neighbours.person(Scope.ALL);
        notice(person, NotificationKinds.ASSIGNED, neighbours.deal(person), other);
        long id = only(person).id();
        assertThat(list(other)).isEmpty();
        reader.seen(other, new SeenRequest(List.of(id), null));
        assertThat(only(person).seen()).isFalse();
        assertThat(reader.seen(person, new SeenRequest(List.of(id), null)).unseen())
                .isZero();
        assertThat(only(person).seen()).isTrue();
        for (SeenRequest wrong : List.of(
                new SeenRequest(null, null), new SeenRequest(List.of(id), true), new SeenRequest(null, false))) {
            assertThatThrownBy(() -> reader.seen(person, wrong))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.status()).isEqualTo(422));
        }
    }

    @Test
    void anyNumberCostsTheSameStatements() throws Exception {
        List<Notice> many = new ArrayList<>();
        Viewer actor = neighbours.person(Scope.ALL);
        for (int i = 0; i < 40; i++) {
            Viewer person = neighbours.person(Scope.OWN);
            many.add(notice(person, NotificationKinds.ASSIGNED, neighbours.deal(person), actor, "batch"));
        }
        assertThat(StatementCounter.during(() -> notifier.notify(many))).hasSize(3);
        Viewer reading = neighbours.person(Scope.OWN);
        for (int i = 0; i < 30; i++) {
            notice(reading, NotificationKinds.MENTIONED, neighbours.deal(reading), neighbours.person(Scope.ALL));
        }
        assertThat(StatementCounter.during(() -> list(reading))).hasSize(1);
    }

    @Test
    void whatIsNotSeenIsMailedInOneLetter() {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer actor = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(person);
        notice(person, NotificationKinds.ASSIGNED, deal, actor);
        notice(person, NotificationKinds.MENTIONED, deal, actor);
        letters.send();
        assertThat(mailbox.to(person.id())).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("New notifications: 2");
            assertThat(letter.text())
                    .contains("made you responsible")
                    .contains("mentioned you")
                    .contains("https://crm.example.com/deals/" + deal.id());
        });
        letters.send();
        assertThat(mailbox.to(person.id())).hasSize(1);
        assertThat(list(person)).hasSize(2).noneMatch(NotificationAnswer::seen);
    }

    @Test
    void whatIsSeenInTimeIsNotMailed() {
        Viewer person = neighbours.person(Scope.OWN);
        notice(person, NotificationKinds.MENTIONED, neighbours.deal(person), neighbours.person(Scope.ALL));
        reader.seen(person, new SeenRequest(null, true));
        letters.send();
        assertThat(mailbox.to(person.id())).isEmpty();
    }

    @Test
    void whatTheMailServerDoesNotTakeIsTriedAgain() {
        Viewer person = neighbours.person(Scope.OWN);
        notice(person, NotificationKinds.MENTIONED, neighbours.deal(person), neighbours.person(Scope.ALL));
        mailbox.goAway(true);
        letters.send();
        assertThat(mailbox.to(person.id())).isEmpty();
        assertThat(due.read(now.plus(Duration.ofMinutes(10)), now.minus(Duration.ofDays(1)), 1_000))
                .containsKey(person.id());
    }

    @Test
    void aLineThatKeepsGrowingIsMailedWhenItWasFirstDue() {
        Viewer person = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(person);
        Instant first = now.plus(Duration.ofHours(1));
        for (int minute = 0; minute < 5; minute++) {
            routed(person, deal, first.plus(Duration.ofMinutes(minute)));
        }
        assertThat(dueBy(person, first)).extracting(NotificationRow::count).containsExactly(5);
    }

    @Test
    void whatIsAddedWhileALetterGoesOutIsMailedLater() {
        Viewer person = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(person);
        Instant first = now.plus(Duration.ofHours(1));
        Instant later = first.plus(Duration.ofMinutes(2));
        routed(person, deal, first);
        List<NotificationRow> read = dueBy(person, first);
        routed(person, deal, first.plus(Duration.ofMinutes(1)));
        due.done(read, first, later);
        assertThat(dueBy(person, later.minusMillis(1))).isEmpty();
        assertThat(dueBy(person, later)).hasSize(1);
        due.done(dueBy(person, later), later, later.plus(Duration.ofMinutes(2)));
        assertThat(dueBy(person, later.plus(Duration.ofDays(1)))).isEmpty();
    }

    private void routed(Viewer person, RecordRef deal, Instant mailAt) {
        store.keep(List.of(new NotificationStore.Routed(
                notice(
                        person,
                        NotificationKinds.COMMENTED,
                        deal,
                        neighbours.person(Scope.ALL),
                        UUID.randomUUID().toString()),
                true,
                mailAt)));
    }

    private List<NotificationRow> dueBy(Viewer person, Instant at) {
        return due.read(at, now.minus(Duration.ofDays(1)), 1_000).getOrDefault(person.id(), List.of());
    }

    @Test
    void oldOnesAreRemoved() {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer actor = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(person);
        notifier.notify(List.of(new Notice(
                person.id(),
                NotificationKinds.ASSIGNED,
                deal,
                "Old",
                new Occasion("old", now.minus(Duration.ofDays(91)), actor.id()),
                null)));
        notice(person, NotificationKinds.MENTIONED, deal, actor);
        purge.remove();
        assertThat(only(person).kind()).isEqualTo(NotificationKinds.MENTIONED);
        assertThat(db.sql("select count(*) from communications.told where person_id = :person")
                        .param("person", person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void longTextsAreCutWhereTheyDoNotBreak() {
        Viewer person = neighbours.person(Scope.OWN);
        notifier.notify(List.of(new Notice(
                person.id(),
                NotificationKinds.COMMENTED,
                neighbours.deal(person),
                "Угода",
                new Occasion("long", now, null),
                new Quote("а".repeat(298) + "🙂🙂", null))));
        assertThat(only(person).excerpt()).isEqualTo("а".repeat(298) + "…");
    }

    private void notice(Viewer person, NotificationKind kind, RecordRef record, Viewer actor) {
        notifier.notify(
                List.of(notice(person, kind, record, actor, UUID.randomUUID().toString())));
    }

    private Notice notice(
            Viewer person, NotificationKind kind, RecordRef record, @Nullable Viewer actor, String event) {
        return new Notice(
                person.id(),
                kind,
                record,
                "Deal " + record.id(),
                new Occasion(event, now, actor == null ? null : actor.id()),
                null);
    }

    private NotificationAnswer only(Viewer person) {
        assertThat(list(person)).hasSize(1);
        return list(person).getFirst();
    }

    private List<NotificationAnswer> list(Viewer person) {
        return listed(person, ALL);
    }

    private List<NotificationAnswer> listed(Viewer person, NotificationFilter filter) {
        return reader.list(
                        person,
                        filter,
                        new ListRequest<>(50, List.of(new SortOrder<>(NotificationSort.AT, true)), null, false))
                .items();
    }
}
