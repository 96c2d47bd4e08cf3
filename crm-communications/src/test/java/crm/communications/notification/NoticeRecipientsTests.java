package crm.communications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import crm.communications.kind.NotificationKinds;
import crm.kernel.ActivityAction;
import crm.kernel.Built;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.users.api.PersonChanged;
import crm.users.api.PersonDeactivated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeRecipientsTests {

    private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");

    private final NoticeRecipients concerns = new NoticeRecipients();

    @Test
    void whatOneMakesForOneselfConcernsNobody() {
        assertThat(concerns.anybody(deal(ActivityAction.CREATED, 1L, 1L))).isFalse();
        assertThat(concerns.anybody(deal(ActivityAction.CHANGED, 1L, 2L, "title")))
                .isFalse();
        assertThat(concerns.anybody(deal(ActivityAction.MOVED, 1L, 2L, "stage")))
                .isFalse();
        assertThat(concerns.anybody(deal(ActivityAction.ASSIGNED, 2L, 2L, "responsible")))
                .isFalse();
        assertThat(concerns.anybody(deal(ActivityAction.ASSIGNED, null, 2L, "responsible")))
                .isFalse();
    }

    @Test
    void aRecordMadeForOrGivenToSomebodyConcernsThem() {
        var concern = new NoticeRecipients.NoticeRecipient(2, NotificationKinds.ASSIGNED);
        assertThat(concerns.of(deal(ActivityAction.CREATED, 1L, 2L))).contains(concern);
        assertThat(concerns.of(deal(ActivityAction.CHANGED, 1L, 2L, "title", "responsible")))
                .contains(concern);
    }

    @Test
    void whatOthersChangeConcernsWhoIsResponsibleAndIsNoMatterOfTheRegistry() {
        var moved = new NoticeRecipients.NoticeRecipient(2, NotificationKinds.RECORD_MOVED);
        for (ActivityAction action : List.of(ActivityAction.MOVED, ActivityAction.LOST, ActivityAction.CONVERTED)) {
            assertThat(concerns.changed(deal(action, 1L, 2L, "stage"))).contains(moved);
        }
        assertThat(concerns.changed(deal(ActivityAction.CHANGED, 1L, 2L, "title")))
                .contains(new NoticeRecipients.NoticeRecipient(2, NotificationKinds.RECORD_CHANGED));
        assertThat(concerns.changed(deal(ActivityAction.CONVERTED, 1L, 2L, "deal")))
                .contains(new NoticeRecipients.NoticeRecipient(2, NotificationKinds.RECORD_CHANGED));
        assertThat(concerns.anybody(deal(ActivityAction.MOVED, 1L, 2L, "stage")))
                .isFalse();
    }

    @Test
    void onesOwnChangesTheSystemsAndWhatIsToldOtherwiseAreNoChangesByOthers() {
        assertThat(concerns.changed(deal(ActivityAction.MOVED, 2L, 2L, "stage")))
                .isEmpty();
        assertThat(concerns.changed(deal(ActivityAction.MOVED, null, 2L, "stage")))
                .isEmpty();
        assertThat(concerns.changed(deal(ActivityAction.MOVED, 1L, null, "stage")))
                .isEmpty();
        assertThat(concerns.changed(deal(ActivityAction.CREATED, 1L, 2L))).isEmpty();
        assertThat(concerns.changed(deal(ActivityAction.CHANGED, 1L, 2L, "title", "responsible")))
                .isEmpty();
        assertThat(concerns.changed(deal(ActivityAction.IMPORTED, 1L, 2L, "title")))
                .isEmpty();
        assertThat(concerns.changed(deal(ActivityAction.COMMENTED, 1L, 2L, "comment")))
                .isEmpty();
        assertThat(concerns.changed(person(1L, "lastName"))).isEmpty();
    }

    @Test
    void aPersonIsConcernedByTheirRightsButNotByTheirName() {
        assertThat(concerns.of(person(1L, "role")))
                .contains(new NoticeRecipients.NoticeRecipient(2, NotificationKinds.RIGHTS_CHANGED));
        assertThat(concerns.of(person(1L, "lastName"))).isEmpty();
        assertThat(concerns.of(person(2L, "group"))).isEmpty();
    }

    @Test
    void whoTakesOverIsConcernedUnlessTheyDidItThemselves() {
        assertThat(concerns.of(new PersonDeactivated(3, "Іван", 2, 1L, AT, List.of())))
                .contains(new NoticeRecipients.NoticeRecipient(2, NotificationKinds.HANDED_OVER));
        assertThat(concerns.of(new PersonDeactivated(3, "Іван", 1, 1L, AT, List.of())))
                .isEmpty();
    }

    private static PersonChanged person(long actor, String field) {
        return new PersonChanged(2, "Іван", actor, AT, List.of(new FieldChange(field, null, "x")));
    }

    private static RecordEvent deal(
            ActivityAction action, @Nullable Long actor, @Nullable Long responsible, String... fields) {
        return NoticeRecipientsTestsHappenedBuilder.builder()
                .subject(new RecordRef(RecordType.DEAL, 7))
                .subjectName("Угода")
                .action(action)
                .actorId(actor)
                .at(AT)
                .responsibleId(responsible)
                .changes(java.util.Arrays.stream(fields)
                        .map(field -> new FieldChange(field, null, "x"))
                        .toList())
                .build();
    }

    @Built
    record Happened(
            RecordRef subject,
            String subjectName,
            ActivityAction action,
            @Nullable Long actorId,
            Instant at,
            @Nullable Long responsibleId,
            List<FieldChange> changes)
            implements RecordEvent {}
}
