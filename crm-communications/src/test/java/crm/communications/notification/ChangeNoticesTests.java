package crm.communications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import crm.communications.CommunicationsTest;
import crm.communications.Mailbox;
import crm.communications.Neighbours;
import crm.communications.kind.NotificationKinds;
import crm.communications.notification.NoticeRecipientsTests.Happened;
import crm.data.ListRequest;
import crm.data.SortOrder;
import crm.kernel.ActivityAction;
import crm.kernel.FieldAccess;
import crm.kernel.FieldChange;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@CommunicationsTest
class ChangeNoticesTests {

    @Autowired
    private ChangeNotices notices;

    @Autowired
    private NotificationReader reader;

    @Autowired
    private NotificationEmails letters;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    private final Instant now = Instant.now();

    @Test
    void whoIsResponsibleIsToldWhereTheRecordWentAndTheTransactionHasNoStatementOfIt() throws Exception {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer actor = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(person);
        assertThat(StatementCounter.during(() -> publish(moved(deal, actor, person, 0, "Новий", "Оплата"))))
                .isEmpty();
        assertThat(list(person)).isEmpty();

        notices.send();
        assertThat(list(person)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(NotificationKinds.RECORD_MOVED);
            assertThat(told.text())
                    .isEqualTo("Person " + actor.id() + " переводить на інший етап: «Угода " + deal.id() + "»");
            assertThat(told.excerpt()).isEqualTo("Новий → Оплата");
            assertThat(told.record().id()).isEqualTo(deal.id());
        });
        assertThat(list(actor)).isEmpty();
    }

    @Test
    void severalChangesAreOneLineUntilItIsSeen() {
        Viewer person = neighbours.person(Scope.OWN, "en");
        Viewer actor = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(person);
        publish(moved(deal, actor, person, 0, "New", "Payment"));
        publish(moved(deal, actor, person, 1, "Payment", "Won"));
        notices.send();
        publish(moved(deal, actor, person, 2, "Won", "Lost"));
        publish(changed(deal, actor, person, 3));
        notices.send();
        assertThat(list(person))
                .extracting(NotificationAnswer::text)
                .containsExactly(
                        "Person " + actor.id() + " changed “Угода " + deal.id() + "”",
                        "“Угода " + deal.id() + "” was moved to another stage 3 times, the last time by Person "
                                + actor.id());
        assertThat(list(person).getLast().excerpt()).isEqualTo("Won → Lost");
    }

    @Test
    void anyNumberOfChangesIsToldByThreeStatements() throws Exception {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer actor = neighbours.person(Scope.ALL);
        for (int i = 0; i < 40; i++) {
            publish(changed(neighbours.deal(person), actor, person, i));
        }
        assertThat(StatementCounter.during(notices::send)).hasSize(3);
        assertThat(list(person)).hasSize(40);
        assertThat(StatementCounter.during(notices::send)).isEmpty();
    }

    @Test
    void whatIsRolledBackOnesOwnOrOutOfReachIsNotTold() {
        Viewer person = neighbours.person(Scope.OWN);
        Viewer kept = neighbours.person(Scope.NONE);
        Viewer actor = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(person);
        transactions.executeWithoutResult(status -> {
            events.publishEvent(changed(deal, actor, person, 0));
            status.setRollbackOnly();
        });
        publish(changed(deal, person, person, 1));
        publish(changed(neighbours.deal(kept), actor, kept, 2));
        notices.send();
        assertThat(list(person)).isEmpty();
        assertThat(list(kept)).isEmpty();
    }

    @Test
    void whoMayNotReadStagesIsToldOfNone() {
        Viewer person = neighbours.person(Scope.OWN);
        var blind = neighbours.replace(new Viewer(
                person.id(),
                person.name(),
                new Permissions(
                        person.permissions().scopes(),
                        new FieldRules(Map.of(RecordType.DEAL, Map.of("stage", FieldAccess.HIDDEN)))),
                person.groupPeople(),
                person.zone(),
                person.language()));
        publish(moved(neighbours.deal(blind), neighbours.person(Scope.ALL), blind, 0, "Новий", "Таємний"));
        notices.send();
        assertThat(list(blind)).singleElement().satisfies(told -> {
            assertThat(told.excerpt()).isNull();
            assertThat(told.text()).doesNotContain("Таємний");
        });
    }

    @Test
    void changesAreNotMailedUnlessSomebodyWantsThemTo() {
        Viewer person = neighbours.person(Scope.OWN);
        publish(changed(neighbours.deal(person), neighbours.person(Scope.ALL), person, 0));
        notices.send();
        letters.send();
        assertThat(mailbox.to(person.id())).isEmpty();
    }

    private Happened moved(RecordRef deal, Viewer actor, Viewer responsible, int second, String from, String to) {
        return happened(
                deal,
                ActivityAction.MOVED,
                actor,
                responsible,
                second,
                new FieldChange("stage", new Ref(1, from), new Ref(2, to)));
    }

    private Happened changed(RecordRef deal, Viewer actor, Viewer responsible, int second) {
        return happened(deal, ActivityAction.CHANGED, actor, responsible, second, new FieldChange("title", null, "x"));
    }

    private Happened happened(
            RecordRef deal, ActivityAction action, Viewer actor, Viewer responsible, int second, FieldChange change) {
        return NoticeRecipientsTestsHappenedBuilder.builder()
                .subject(deal)
                .subjectName("Угода " + deal.id())
                .action(action)
                .actorId(actor.id())
                .at(now.plusSeconds(second))
                .responsibleId(responsible.id())
                .changes(List.of(change))
                .build();
    }

    private void publish(Happened event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<NotificationAnswer> list(Viewer person) {
        return reader.list(
                        person,
                        new NotificationFilter(null, List.of()),
                        new ListRequest<>(50, List.of(new SortOrder<>(NotificationSort.AT, true)), null, false))
                .items();
    }
}
