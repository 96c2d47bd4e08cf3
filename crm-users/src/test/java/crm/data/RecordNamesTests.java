package crm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RecordNamesTests {

    private static final List<RecordRef> MANY = LongStream.rangeClosed(1, 500)
            .mapToObj(id -> new RecordRef(RecordType.CONTACT, id))
            .toList();

    private final List<String> notices = new ArrayList<>();
    private final RecordNames names;

    RecordNamesTests() {
        ClusterBus bus = mock(ClusterBus.class);
        doAnswer(call -> notices.add(call.getArgument(1))).when(bus).publish(any(), any());
        names = new RecordNames(
                new StaticListableBeanFactory().getBeanProvider(crm.kernel.RecordDescriber.class),
                bus,
                mock(CallersWords.class));
    }

    @BeforeEach
    void aTransaction() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void ends() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void manyNamesAreForgottenByOneNoticeAndOnlyOnceTheChangeIsThere() {
        names.forget(MANY);
        assertThat(notices).as("who asks meanwhile would put the old name back").isEmpty();

        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);

        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("CONTACT:1 ", "CONTACT:500"));
    }

    @Test
    void withoutATransactionTheyAreForgottenAtOnce() {
        TransactionSynchronizationManager.clearSynchronization();
        names.forget(MANY);
        names.forget(List.of());
        assertThat(notices).hasSize(1);
    }
}
