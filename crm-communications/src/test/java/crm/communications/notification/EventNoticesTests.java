package crm.communications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import crm.communications.CommunicationsTest;
import crm.communications.Neighbours;
import crm.kernel.ActivityAction;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommunicationsTest
class EventNoticesTests {

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private NoticeRecipients concerns;

    @Autowired
    private JdbcClient db;

    @Test
    void whoIsGivenANewRecordIsToldInItsTransactionByThreeStatements() throws Exception {
        Viewer person = neighbours.person(Scope.OWN);
        RecordEvent made = made(neighbours.deal(person), neighbours.person(Scope.ALL), person);

        assertThat(StatementCounter.during(
                        () -> transactions.executeWithoutResult(status -> events.publishEvent(made))))
                .hasSize(3);
        assertThat(told(person)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        Viewer person = neighbours.person(Scope.OWN);
        RecordEvent made = made(neighbours.deal(person), neighbours.person(Scope.ALL), person);

        transactions.executeWithoutResult(status -> {
            events.publishEvent(made);
            assertThat(told(person)).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(told(person)).isZero();
    }

    @Test
    void whatOneMakesForOneselfCostsNoStatement() throws Exception {
        Viewer person = neighbours.person(Scope.OWN);
        RecordEvent made = made(neighbours.deal(person), person, person);

        assertThat(StatementCounter.during(
                        () -> transactions.executeWithoutResult(status -> events.publishEvent(made))))
                .isEmpty();
    }

    @Test
    void whatIsToldAtOnceIsNoMatterOfTheRegistryUnlessItComesOutOfIt() {
        Viewer person = neighbours.person(Scope.OWN);
        RecordEvent made = made(neighbours.deal(person), neighbours.person(Scope.ALL), person);

        transactions.executeWithoutResult(
                status -> assertThat(concerns.later(made)).isFalse());
        assertThat(concerns.later(made)).isTrue();
    }

    private static RecordEvent made(RecordRef deal, Viewer by, Viewer responsible) {
        return NoticeRecipientsTestsHappenedBuilder.builder()
                .subject(deal)
                .subjectName("Угода")
                .action(ActivityAction.CREATED)
                .actorId(by.id())
                .at(Instant.now())
                .responsibleId(responsible.id())
                .changes(List.of())
                .build();
    }

    private long told(Viewer person) {
        return db.sql("select count(*) from communications.notification where person_id = :id")
                .param("id", person.id())
                .query(Long.class)
                .single();
    }
}
