package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;

import crm.deals.DealsTest;
import crm.deals.api.EntryKind;
import crm.kernel.NextStep;
import crm.kernel.NextStepChanged;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.testing.Viewers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DealsTest
class NextStepTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    EntryReads reads;

    @Autowired
    BoardReads boards;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    private final Viewer viewer = Viewers.withOwn(Viewers.newId());

    @Test
    void listsBoardsAndCardsShowWhatTasksTellIsToBeDoneNext() {
        EntryItem deal = deal();
        NextStep step = new NextStep(77, "Зателефонувати", NOW.plusSeconds(3_600));

        tell(deal, step);

        assertThat(listed()).singleElement().extracting(EntryItem::nextStep).isEqualTo(step);
        assertThat(boards.board(viewer, 2, EntryFilter.NONE).stages())
                .flatExtracting(BoardAnswer.Column::items)
                .singleElement()
                .extracting(EntryItem::nextStep)
                .isEqualTo(step);
        assertThat(((DealAnswer) reads.card(viewer, EntryKind.DEAL, deal.id())).entry())
                .extracting(EntryItem::nextStep, EntryItem::version)
                .containsExactly(step, deal.version());

        tell(deal, null);

        assertThat(listed()).singleElement().extracting(EntryItem::nextStep).isNull();
    }

    @Test
    void aChangeOfTheDealKeepsItsNextStep() {
        EntryItem deal = deal();
        NextStep step = new NextStep(78, "Надіслати рахунок", null);
        tell(deal, step);

        var changed = (DealAnswer) service.changeDeal(
                viewer, deal.id(), null, Requests.patch(request -> Requests.deal("Інша назва", 16L, "1")));

        assertThat(changed.entry().nextStep()).isEqualTo(step);
        assertThat(listed()).singleElement().extracting(EntryItem::nextStep).isEqualTo(step);
    }

    @Test
    void openDealsAreFoundByHowItStandsWithTheirNextStep() {
        EntryItem none = deal();
        EntryItem late = deal();
        EntryItem planned = deal();
        EntryItem someDay = deal();
        tell(late, new NextStep(1, "Вчора", NOW.minusSeconds(60)));
        tell(planned, new NextStep(2, "Завтра", NOW.plusSeconds(86_400)));
        tell(someDay, new NextStep(3, "Колись", null));

        assertThat(ids(NextSteps.State.NONE)).containsExactly(none.id());
        assertThat(ids(NextSteps.State.OVERDUE)).containsExactly(late.id());
        assertThat(ids(NextSteps.State.PLANNED)).containsExactlyInAnyOrder(planned.id(), someDay.id());
        assertThat(ids(NextSteps.State.NONE, NextSteps.State.OVERDUE)).containsExactlyInAnyOrder(none.id(), late.id());
    }

    @Test
    void aClosedDealNeedsNoNextStep() {
        EntryItem deal = deal();
        moves.lose(viewer, EntryKind.DEAL, deal.id(), "Дорого", null);

        assertThat(ids(NextSteps.State.NONE)).isEmpty();
    }

    @Test
    void whatIsToBeDoneAboutOtherRecordsIsNoneOfItsBusiness() {
        EntryItem deal = deal();

        publish(new NextStepChanged(new RecordRef(RecordType.CONTACT, deal.id()), new NextStep(4, "Привітати", null)));
        publish(new NextStepChanged(new RecordRef(RecordType.LEAD, deal.id()), new NextStep(5, "Уточнити", null)));

        assertThat(listed()).singleElement().extracting(EntryItem::nextStep).isNull();
    }

    private EntryItem deal() {
        return ((DealAnswer) service.create(viewer, EntryKind.DEAL, Requests.deal("Угода", 16L, "1"))).entry();
    }

    private void tell(EntryItem deal, @Nullable NextStep step) {
        publish(new NextStepChanged(new RecordRef(RecordType.DEAL, deal.id()), step));
    }

    private void publish(NextStepChanged changed) {
        transactions.executeWithoutResult(status -> events.publishEvent(changed));
    }

    private List<EntryItem> listed() {
        return reads.page(viewer, EnumSet.allOf(EntryKind.class), EntryFilter.NONE, Requests.newest(50))
                .items();
    }

    private List<Long> ids(NextSteps.State... states) {
        EntryFilter filter = EntryFilterBuilder.builder(EntryFilter.NONE)
                .nextStep(List.of(states))
                .build();
        return reads.page(viewer, EnumSet.allOf(EntryKind.class), filter, Requests.newest(50)).items().stream()
                .map(EntryItem::id)
                .toList();
    }
}
