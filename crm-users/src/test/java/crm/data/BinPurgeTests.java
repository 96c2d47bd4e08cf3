package crm.data;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged;
import crm.kernel.RecordsChanged.Cause;
import crm.users.UsersTest;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@UsersTest
class BinPurgeTests {

    @Autowired
    private RecordNames names;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aBinThatCannotBeEmptiedLeavesTheOthersTheirTurnAndWhatIsGoneIsToldOf(ApplicationEvents told) {
        Deque<List<RecordRef>> gone = new ArrayDeque<>(List.of(records(RecordsChanged.MOST), records(3), List.of()));
        purge(
                        (before, most) -> {
                            throw new IllegalStateException("away");
                        },
                        (before, most) -> gone.remove())
                .purge();
        assertThat(told.stream(RecordsChanged.class).filter(event -> event.cause() == Cause.PURGE))
                .extracting(event -> event.ids().size())
                .containsExactly(RecordsChanged.MOST, 3);
        assertThat(gone).as("a batch that is not full is the last").hasSize(1);
    }

    private static List<RecordRef> records(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> new RecordRef(RecordType.CONTACT, id))
                .toList();
    }

    private BinPurge purge(RecordBin... bins) {
        return new BinPurge(
                new ObjectProvider<>() {
                    @Override
                    public Stream<RecordBin> stream() {
                        return Stream.of(bins);
                    }
                },
                names,
                publisher,
                transactions,
                Clock.systemUTC());
    }
}
