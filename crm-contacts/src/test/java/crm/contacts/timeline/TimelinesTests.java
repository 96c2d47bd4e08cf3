package crm.contacts.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import crm.contacts.Viewers;
import crm.contacts.spi.RelatedRecords;
import crm.data.ListRequest;
import crm.data.RecordRights;
import crm.data.SortOrder;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.api.RecordTimeline;
import crm.users.api.TimelineSort;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TimelinesTests {

    private static final RecordRef CONTACT = new RecordRef(RecordType.CONTACT, 7);
    private static final RecordRef DEAL = new RecordRef(RecordType.DEAL, 8);
    private static final ListRequest<TimelineSort> PAGE =
            new ListRequest<>(50, List.of(new SortOrder<>(TimelineSort.AT, true)), null, false);

    private final Viewer viewer = Viewers.with(Scope.OWN, 1L);
    private final RecordTimeline timeline = mock(RecordTimeline.class);
    private final RecordRights rights = mock(RecordRights.class);
    private final Timelines timelines;

    TimelinesTests() {
        var beans = new StaticListableBeanFactory();
        RelatedRecords deals = (asking, record, limit) -> List.of(DEAL);
        beans.addBean("deals", deals);
        timelines = new Timelines(timeline, rights, beans.getBeanProvider(RelatedRecords.class));
    }

    @Test
    void readsTheHistoryOfARecordAndOfWhatBelongsToIt() {
        when(rights.allowed(viewer, Action.READ, CONTACT)).thenReturn(true);
        timelines.read(viewer, CONTACT, PAGE);
        verify(timeline).read(viewer, CONTACT, List.of(DEAL), PAGE);
    }

    @Test
    void tellsNothingOfARecordThatIsNotVisible() {
        when(rights.allowed(viewer, Action.READ, CONTACT)).thenReturn(false);
        assertThatThrownBy(() -> timelines.read(viewer, CONTACT, PAGE))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        verifyNoInteractions(timeline);
    }
}
