package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.DealRequestBuilder;
import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.Viewers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Own, group and all by every way there is to a deal: list, search, board, card, links, history and every change. */
@DealsTest
class VisibilityTests {

    private static final long STAGE = 14;

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    EntryReads reads;

    @Autowired
    BoardReads boards;

    @Autowired
    EntryRecords records;

    @Autowired
    EntryRelations relations;

    @Autowired
    Neighbours neighbours;

    private final Viewer me = Viewers.withOwn(Viewers.newId());
    private final Viewer colleague = Viewers.withOwn(Viewers.newId());
    private final Viewer stranger = Viewers.withOwn(Viewers.newId());
    private final Viewer head = Viewers.withGroup(Viewers.newId(), me.id(), colleague.id());
    private final Viewer everybody = Viewers.withAll(Viewers.newId());
    private final String word = UUID.randomUUID().toString();

    private long mine;
    private long theirs;
    private long strange;

    @BeforeEach
    void deals() {
        mine = deal(me);
        theirs = deal(colleague);
        strange = deal(stranger);
    }

    private long deal(Viewer owner) {
        return service.create(owner, EntryKind.DEAL, Requests.deal("Угода " + word, STAGE, "10"))
                .entry()
                .id();
    }

    private List<Long> within(Scope scope) {
        return switch (scope) {
            case NONE -> List.of();
            case OWN -> List.of(mine);
            case GROUP -> List.of(mine, theirs);
            case ALL -> List.of(mine, theirs, strange);
        };
    }

    private Viewer viewer(Scope scope) {
        return switch (scope) {
            case NONE -> Viewers.with(me.id(), Scope.NONE, Set.of());
            case OWN -> me;
            case GROUP -> head;
            case ALL -> everybody;
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"OWN", "GROUP", "ALL"})
    void listsAndSearchesShowWhatIsWithinReach(Scope scope) {
        assertThat(reads.page(viewer(scope), EnumSet.of(EntryKind.DEAL), search(), Requests.newest(50))
                        .items())
                .extracting(EntryItem::id)
                .containsExactlyInAnyOrderElementsOf(within(scope));
        assertThat(reads.page(viewer(scope), EnumSet.of(EntryKind.DEAL), EntryFilter.NONE, Requests.newest(200))
                        .items())
                .extracting(EntryItem::id)
                .containsAll(within(scope))
                .noneMatch(beyond(scope)::contains);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWN", "GROUP"})
    void theBoardCountsWhatIsWithinReach(Scope scope) {
        BoardAnswer kept = boards.board(viewer(scope), 2, EntryFilter.NONE);
        BoardAnswer counted = boards.board(viewer(scope), 2, search());

        for (BoardAnswer board : List.of(kept, counted)) {
            BoardAnswer.Column column = column(board);
            assertThat(column.items()).extracting(EntryItem::id).containsExactlyInAnyOrderElementsOf(within(scope));
            assertThat(column.count()).isEqualTo(within(scope).size());
            assertThat(column.sum()).isEqualTo(Requests.money(10 * within(scope).size() + ".00"));
        }
    }

    @Test
    void whoMayReadNothingIsToldSo() {
        Viewer nobody = viewer(Scope.NONE);

        refused(403, () -> reads.page(nobody, EnumSet.allOf(EntryKind.class), EntryFilter.NONE, Requests.newest(5)));
        refused(403, () -> boards.board(nobody, 2, EntryFilter.NONE));
        refused(404, () -> reads.card(nobody, EntryKind.DEAL, mine));
    }

    @Test
    void whatIsBeyondReachDoesNotExist() {
        var version = new ExpectedVersion(0);

        refused(404, () -> reads.card(me, EntryKind.DEAL, theirs));
        refused(404, () -> reads.card(me, EntryKind.LEAD, mine));
        refused(404, () -> reads.stageHistory(me, EntryKind.DEAL, theirs));
        refused(404, () -> reads.lines(me, theirs));
        refused(404, () -> moves.move(me, EntryKind.DEAL, theirs, 12, null, version));
        refused(404, () -> moves.lose(me, EntryKind.DEAL, theirs, "ні", null));
        refused(404, () -> service.delete(me, EntryKind.DEAL, theirs, version));
        refused(404, () -> service.changeDeal(me, theirs, version, Requests.patch(now -> now)));

        assertThat(reads.card(colleague, EntryKind.DEAL, theirs).version()).isZero();
        assertThat(records.allowed(me, Action.READ, List.of(ref(mine), ref(theirs))))
                .containsEntry(ref(mine), true)
                .containsEntry(ref(theirs), false);
    }

    @Test
    void seeingIsNotChanging() {
        var reader = Viewers.but(head, RecordType.DEAL, Action.EDIT, Scope.OWN);
        reader = Viewers.but(reader, RecordType.DEAL, Action.DELETE, Scope.NONE);
        Viewer only = reader;
        var version = new ExpectedVersion(0);

        refused(403, () -> moves.move(only, EntryKind.DEAL, mine, 12, null, version));
        refused(403, () -> service.changeDeal(only, mine, version, Requests.patch(now -> Requests.deal("Інша"))));
        refused(403, () -> service.delete(only, EntryKind.DEAL, mine, version));
        assertThat(reads.card(only, EntryKind.DEAL, mine).version()).isZero();
        assertThat(records.allowed(only, Action.EDIT, List.of(ref(mine)))).containsEntry(ref(mine), false);
    }

    @Test
    void givingToOthersTakesTheRightToAssign() {
        Viewer without = Viewers.but(me, RecordType.LEAD, Action.ASSIGN, Scope.NONE);

        refused(403, () -> service.create(without, EntryKind.LEAD, Requests.lead("Не мій", null, colleague.id())));
        refused(403, () -> service.create(me, EntryKind.LEAD, Requests.lead("Не мій", null, colleague.id())));
        EntryAnswer given = service.create(head, EntryKind.LEAD, Requests.lead("Колезі", null, colleague.id()));
        assertThat(given.entry().responsible().id()).isEqualTo(colleague.id());
        refused(422, () -> service.create(everybody, EntryKind.LEAD, Requests.lead("Нікому", null, 9_999_999L)));
        refused(
                403,
                () -> service.changeLead(
                        colleague,
                        given.entry().id(),
                        new ExpectedVersion(0),
                        Requests.patch(now -> Requests.lead("Колезі", null, me.id()))));
    }

    @Test
    void linkingTakesTheRightToEditBothEnds() {
        long mineToo = neighbours.contact(me.id(), "Мій");
        long colleagues = neighbours.contact(colleague.id(), "Колеги");
        Viewer reader = Viewers.but(head, RecordType.CONTACT, Action.EDIT, Scope.OWN);

        service.create(me, EntryKind.LEAD, Requests.lead("Мій", mineToo, null));
        refused(422, () -> service.create(me, EntryKind.LEAD, Requests.lead("Чужий", colleagues, null)));
        refused(403, () -> service.create(reader, EntryKind.LEAD, Requests.lead("Видно", colleagues, null)));
    }

    @Test
    void aContactsOrdersAreThoseWithinReach() {
        long contact = neighbours.contact(me.id(), "Клієнт");
        service.create(
                me,
                EntryKind.DEAL,
                DealRequestBuilder.builder()
                        .title("Замовлення")
                        .contactId(contact)
                        .build());

        assertThat(relations.orders(me, contact, Requests.newest(5)).items()).hasSize(1);
        assertThat(relations.of(head, new RecordRef(RecordType.CONTACT, contact), 10))
                .hasSize(1);
        assertThat(relations.of(stranger, new RecordRef(RecordType.CONTACT, contact), 10))
                .isEmpty();
        refused(404, () -> relations.orders(stranger, contact, Requests.newest(5)));
    }

    private List<Long> beyond(Scope scope) {
        return List.of(mine, theirs, strange).stream()
                .filter(id -> !within(scope).contains(id))
                .toList();
    }

    private EntryFilter search() {
        return Requests.searching(word);
    }

    private static BoardAnswer.Column column(BoardAnswer board) {
        return board.stages().stream()
                .filter(column -> column.stage().id() == STAGE)
                .findFirst()
                .orElseThrow();
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.DEAL, id);
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
