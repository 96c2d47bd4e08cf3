package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.StaleVersionException;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealsTest
class EntryWorkTests {

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    EntryReads reads;

    @Autowired
    Neighbours neighbours;

    private final Viewer owner = Viewers.withAll(Viewers.newId());

    @Test
    void aNewDealBeginsInTheDefaultFunnelWithItsMaker() {
        EntryAnswer made = service.create(owner, EntryKind.DEAL, Requests.deal("Саморізи", null, "1200.50"));

        EntryAnswer read = reads.card(owner, EntryKind.DEAL, made.entry().id());
        assertThat(read).isEqualTo(made).isInstanceOf(DealAnswer.class);
        assertThat(read.entry().stage().name()).isEqualTo("Новая сделка");
        assertThat(read.entry().responsible().id()).isEqualTo(owner.id());
        assertThat(read.entry().paymentStatus()).isEqualTo(PaymentStatus.NOT_PAID);
        assertThat(read.entry().amount()).isEqualTo(Requests.money("1200.50"));
        assertThat(read.version()).isZero();
        assertThat(neighbours.eventsOf(
                        new RecordRef(RecordType.DEAL, read.entry().id())))
                .extracting(RecordEvent::action)
                .containsExactly(ActivityAction.CREATED);
    }

    @Test
    void withoutATitleTheNumberStandsForIt() {
        EntryAnswer made = service.create(owner, EntryKind.LEAD, Requests.lead(""));

        assertThat(made.entry().title()).isEqualTo("#" + made.entry().number());
    }

    @Test
    void aCardIsOneStatementForALeadAndForADealWithItsLines() throws Exception {
        long lead = service.create(owner, EntryKind.LEAD, Requests.lead("а"))
                .entry()
                .id();
        long deal = service.create(owner, EntryKind.DEAL, Requests.deal("б"))
                .entry()
                .id();

        assertThat(StatementCounter.during(() -> reads.card(owner, EntryKind.LEAD, lead)))
                .hasSize(1);
        assertThat(StatementCounter.during(() -> reads.card(owner, EntryKind.DEAL, deal)))
                .hasSize(1);
    }

    @Test
    void creatingIsOneStatement() throws Exception {
        service.create(owner, EntryKind.LEAD, Requests.lead("а"));

        assertThat(StatementCounter.during(() -> service.create(owner, EntryKind.LEAD, Requests.lead("б"))))
                .hasSizeBetween(1, 3)
                .filteredOn(sql -> !sql.contains("nextval"))
                .hasSize(1);
    }

    @Test
    void movingIsThreeStatementsForALead() throws Exception {
        EntryAnswer lead = service.create(owner, EntryKind.LEAD, Requests.lead("а"));

        assertThat(StatementCounter.during(() -> moves.move(
                        owner, EntryKind.LEAD, lead.entry().id(), 2, null, new ExpectedVersion(lead.version()))))
                .hasSize(3);
    }

    @Test
    void movingClosesAndOpensAndKeepsHowLongEveryStageLasted() {
        EntryAnswer deal = service.create(owner, EntryKind.DEAL, Requests.deal("Кабель"));
        long id = deal.entry().id();

        EntryAnswer won = moves.move(owner, EntryKind.DEAL, id, 19, null, new ExpectedVersion(0));
        assertThat(won.entry().closedAt()).isNotNull();
        EntryAnswer again = moves.move(owner, EntryKind.DEAL, id, 12, null, new ExpectedVersion(1));

        assertThat(again.entry().closedAt()).isNull();
        assertThat(again).isEqualTo(reads.card(owner, EntryKind.DEAL, id));
        List<StageHistory.Stay> stays = reads.stageHistory(owner, EntryKind.DEAL, id);
        assertThat(stays).extracting(stay -> stay.stage().id()).containsExactly(11L, 19L, 12L);
        assertThat(stays.getLast().leftAt()).isNull();
        assertThat(stays.getFirst().leftAt()).isEqualTo(stays.get(1).enteredAt());
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.DEAL, id)))
                .extracting(RecordEvent::action)
                .containsExactly(ActivityAction.CREATED, ActivityAction.MOVED, ActivityAction.MOVED);
    }

    @Test
    void aStaleMoveIsToldThePresentState() {
        EntryAnswer deal = service.create(owner, EntryKind.DEAL, Requests.deal("Кабель"));
        long id = deal.entry().id();
        EntryAnswer moved = moves.move(owner, EntryKind.DEAL, id, 12, null, new ExpectedVersion(0));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> moves.move(owner, EntryKind.DEAL, id, 13, null, new ExpectedVersion(0)))
                .satisfies(refusal -> assertThat(refusal.current()).isEqualTo(moved));
        assertThat(reads.card(owner, EntryKind.DEAL, id)).isEqualTo(moved);
    }

    @Test
    void failureNeedsAReason() {
        EntryAnswer lead = service.create(owner, EntryKind.LEAD, Requests.lead("Дзвінок"));
        long id = lead.entry().id();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> moves.move(owner, EntryKind.LEAD, id, 8, " ", new ExpectedVersion(0)))
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().field()).isEqualTo("reason"));

        LeadAnswer lost = (LeadAnswer) moves.lose(owner, EntryKind.LEAD, id, "Дорого", null);
        assertThat(lost.lostReason()).isEqualTo("Дорого");
        assertThat(lost.entry().stage().id()).isEqualTo(8);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> moves.lose(owner, EntryKind.LEAD, id, "Дорого", null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("already-lost"));
    }

    @Test
    void aChangeKeepsWhatItWasFromAndTo() {
        EntryAnswer lead = service.create(owner, EntryKind.LEAD, Requests.lead("Було"));
        long id = lead.entry().id();

        EntryAnswer changed =
                service.changeLead(owner, id, new ExpectedVersion(0), Requests.patch(now -> Requests.lead("Стало")));

        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed).isEqualTo(reads.card(owner, EntryKind.LEAD, id));
        RecordEvent told =
                neighbours.eventsOf(new RecordRef(RecordType.LEAD, id)).getLast();
        assertThat(told.action()).isEqualTo(ActivityAction.CHANGED);
        assertThat(told.changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("title");
            assertThat(change.from()).isEqualTo("Було");
            assertThat(change.to()).isEqualTo("Стало");
        });
    }

    @Test
    void aChangeOfNothingIsNone() {
        EntryAnswer deal = service.create(owner, EntryKind.DEAL, Requests.deal("Те саме", null, "10"));
        long id = deal.entry().id();

        EntryAnswer same = service.changeDeal(owner, id, new ExpectedVersion(0), Requests.patch(now -> now));

        assertThat(same).isEqualTo(deal);
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.DEAL, id))).hasSize(1);
    }

    @Test
    void theBinGivesBack() {
        EntryAnswer deal = service.create(owner, EntryKind.DEAL, Requests.deal("Помилково"));
        long id = deal.entry().id();

        service.delete(owner, EntryKind.DEAL, id, new ExpectedVersion(0));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reads.card(owner, EntryKind.DEAL, id))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(404));
        EntryAnswer back = service.restore(owner, EntryKind.DEAL, id, new ExpectedVersion(1));

        assertThat(back).isEqualTo(reads.card(owner, EntryKind.DEAL, id));
        assertThat(back.version()).isEqualTo(2);
    }
}
