package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;

import crm.deals.DealsTest;
import crm.deals.api.EntryKind;
import crm.kernel.ExpectedVersion;
import crm.kernel.StaleVersionException;
import crm.kernel.Viewer;
import crm.testing.LiveMessages;
import crm.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@DealsTest
class MoveRaceTests {

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    EntryReads reads;

    @Autowired
    LiveMessages live;

    @RepeatedTest(10)
    void ofTwoWhoMoveOneCardOneWinsAndTheOtherLearnsTheTruth() throws Exception {
        Viewer one = Viewers.withAll(Viewers.newId());
        Viewer two = Viewers.withAll(Viewers.newId());
        EntryAnswer card = service.create(one, EntryKind.DEAL, Requests.deal("Спірна"));
        long id = card.entry().id();
        var start = new CyclicBarrier(2);
        List<Object> ends = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(2)) {
            var first = workers.submit(mover(one, id, 12, start));
            var second = workers.submit(mover(two, id, 13, start));
            ends.add(first.get());
            ends.add(second.get());
        }

        EntryAnswer truth = reads.card(one, EntryKind.DEAL, id);
        assertThat(ends).filteredOn(EntryAnswer.class::isInstance).containsExactly(truth);
        assertThat(ends)
                .filteredOn(StaleVersionException.class::isInstance)
                .singleElement()
                .satisfies(stale ->
                        assertThat(((StaleVersionException) stale).current()).isEqualTo(truth));
        assertThat(truth.version()).isEqualTo(1);
        assertThat(live.to("/topic/funnels.2"))
                .extracting(LiveMessages.Sent::payload)
                .filteredOn(payload -> ((EntryLive.FunnelMessage) payload).id() == id)
                .extracting(payload -> ((EntryLive.FunnelMessage) payload).type())
                .containsExactly(EntryLive.Type.CREATED, EntryLive.Type.MOVED);
    }

    private Callable<Object> mover(Viewer viewer, long id, long stage, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                return moves.move(viewer, EntryKind.DEAL, id, stage, null, new ExpectedVersion(0));
            } catch (StaleVersionException lost) {
                return lost;
            }
        };
    }
}
