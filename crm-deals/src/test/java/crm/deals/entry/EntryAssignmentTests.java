package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealsTest
class EntryAssignmentTests {

    private static final Set<EntryKind> BOTH = EnumSet.allOf(EntryKind.class);

    @Autowired
    EntryAssignments assignments;

    @Autowired
    EntryService service;

    @Autowired
    EntryReads reads;

    @Autowired
    Neighbours neighbours;

    private final Viewer owner = Viewers.withAll(Viewers.newId());
    private final Viewer me = Viewers.withOwn(Viewers.newId());
    private final Viewer colleague = Viewers.withOwn(Viewers.newId());
    private final Viewer head = Viewers.withGroup(Viewers.newId(), me.id(), colleague.id());

    @Test
    void leadsAndDealsPassToAnotherPersonAtOnce() {
        long lead = lead(me);
        long deal = service.create(me, EntryKind.DEAL, Requests.deal("Кабель"))
                .entry()
                .id();

        BulkOutcome outcome = assignments.assign(head, BOTH, List.of(lead, deal), colleague.id());

        assertThat(outcome).isEqualTo(new BulkOutcome(BulkOutcome.BulkState.DONE, List.of(lead, deal), List.of()));
        EntryAnswer passed = reads.card(colleague, EntryKind.LEAD, lead);
        assertThat(passed.entry().responsible().id()).isEqualTo(colleague.id());
        assertThat(passed.version()).isEqualTo(1);
        assertThat(reads.card(colleague, EntryKind.DEAL, deal)
                        .entry()
                        .responsible()
                        .id())
                .isEqualTo(colleague.id());
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.DEAL, deal)).getLast())
                .isInstanceOfSatisfying(EntryChanged.class, told -> {
                    assertThat(told.fromResponsibleId()).isEqualTo(me.id());
                    assertThat(told.entry().version()).isEqualTo(1);
                    assertThat(told.changes()).extracting("field").containsExactly("responsible");
                });
    }

    @Test
    void oneThatMayNotBePassedOnStaysAndDoesNotStopTheRest() {
        Viewer stranger = Viewers.withOwn(Viewers.newId());
        long mine = lead(me);
        long strangers = lead(stranger);
        long binned = lead(me);
        service.delete(me, EntryKind.LEAD, binned, new ExpectedVersion(0));

        BulkOutcome outcome = assignments.assign(head, BOTH, List.of(strangers, mine, binned, mine), colleague.id());

        assertThat(outcome.changed()).containsExactly(mine);
        assertThat(outcome.refused()).extracting(BulkOutcome.BulkRefusal::id).containsExactly(strangers, binned);
        assertThat(outcome.refused()).extracting(BulkOutcome.BulkRefusal::code).containsOnly("not-found");
        assertThat(reads.card(stranger, EntryKind.LEAD, strangers).version()).isZero();
    }

    @Test
    void eachRecordIsAskedForReadingChangingAndAssigningAtBothEnds() {
        long mine = lead(me);
        long colleagues = lead(colleague);
        Viewer onlyReads = Viewers.but(head, RecordType.LEAD, Action.EDIT, Scope.OWN);
        Viewer onlyEdits = Viewers.but(head, RecordType.LEAD, Action.ASSIGN, Scope.NONE);
        Viewer outsider = Viewers.withOwn(Viewers.newId());

        for (Viewer viewer : List.of(onlyReads, onlyEdits)) {
            assertThat(assignments
                            .assign(viewer, BOTH, List.of(mine), colleague.id())
                            .refused())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("forbidden"));
        }
        assertThat(assignments
                        .assign(head, BOTH, List.of(mine, colleagues), outsider.id())
                        .refused())
                .extracting(BulkOutcome.BulkRefusal::code)
                .containsExactly("forbidden", "forbidden");
        assertThat(reads.card(me, EntryKind.LEAD, mine).version()).isZero();
    }

    @Test
    void aDealIsNoneOfTheLeads() {
        long deal = service.create(me, EntryKind.DEAL, Requests.deal("Кабель"))
                .entry()
                .id();

        assertThat(assignments
                        .assign(owner, EnumSet.of(EntryKind.LEAD), List.of(deal), colleague.id())
                        .refused())
                .extracting(BulkOutcome.BulkRefusal::code)
                .containsExactly("not-found");
    }

    @Test
    void whatIsTheirsAlreadyStaysAsItIs() {
        long theirs = lead(colleague);

        BulkOutcome outcome = assignments.assign(owner, BOTH, List.of(theirs), colleague.id());

        assertThat(outcome.changed()).isEmpty();
        assertThat(outcome.refused()).isEmpty();
        assertThat(reads.card(colleague, EntryKind.LEAD, theirs).version()).isZero();
    }

    @Test
    void nobodyIsNoSuccessor() {
        long mine = lead(me);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> assignments.assign(owner, BOTH, List.of(mine), 9_999_999L))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("change.responsibleId")));
    }

    @Test
    void twentyAreFoundAndWrittenByAsManyStatementsAsOne() throws Exception {
        List<Long> twenty = IntStream.range(0, 20).mapToObj(i -> lead(me)).toList();
        long one = lead(me);

        List<String> ofOne =
                StatementCounter.during(() -> assignments.assign(owner, BOTH, List.of(one), colleague.id()));
        List<String> ofTwenty = StatementCounter.during(() -> assignments.assign(owner, BOTH, twenty, colleague.id()));

        assertThat(ofOne).hasSize(2);
        assertThat(ofTwenty).hasSize(2);
    }

    private long lead(Viewer viewer) {
        return service.create(viewer, EntryKind.LEAD, Requests.lead("Дзвінок"))
                .entry()
                .id();
    }
}
