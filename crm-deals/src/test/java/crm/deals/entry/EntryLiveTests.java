package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import crm.deals.api.EntryChanged;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.EntryMoved;
import crm.kernel.Audience;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.simp.SimpMessageSendingOperations;

class EntryLiveTests {

    private static final long FORMER_FUNNEL = 1;
    private static final long FUNNEL = 2;
    private static final long FORMER = 3;
    private static final long RESPONSIBLE = 4;
    private static final EntryFacts DEAL = EntryFactsBuilder.builder()
            .subject(new RecordRef(RecordType.DEAL, 7))
            .name("Анкера")
            .actorId(5L)
            .at(Instant.parse("2026-11-22T10:00:00Z"))
            .responsibleId(RESPONSIBLE)
            .funnelId(FUNNEL)
            .stageId(12)
            .version(6)
            .build();

    private final List<String> sent = new ArrayList<>();
    private final EntryLive live = new EntryLive(messages());

    @Test
    void whoHasLostADealToAnotherFunnelAndPersonIsToldSoOnTheFunnelItStoodIn() {
        live.on(new EntryChanged(DEAL, FORMER, FORMER_FUNNEL, List.of()));
        live.on(new EntryMoved(DEAL, FORMER_FUNNEL, 11, List.of()));

        assertThat(sent)
                .contains(told(EntryLive.Type.REMOVED, FORMER_FUNNEL, FORMER))
                .contains(told(EntryLive.Type.REMOVED, FORMER_FUNNEL, RESPONSIBLE))
                .contains(told(EntryLive.Type.MOVED, FUNNEL, RESPONSIBLE));
    }

    @Test
    void whoHasLostADealWithinItsFunnelIsToldSoThere() {
        live.on(new EntryChanged(DEAL, FORMER, List.of()));

        assertThat(sent)
                .containsExactly(
                        told(EntryLive.Type.REMOVED, FUNNEL, FORMER),
                        told(EntryLive.Type.CHANGED, FUNNEL, RESPONSIBLE));
    }

    private SimpMessageSendingOperations messages() {
        var messages = mock(SimpMessageSendingOperations.class);
        doAnswer(call -> sent.add(told(
                        ((EntryLive.FunnelMessage) call.getArgument(1)).type(),
                        call.getArgument(0),
                        call.getArgument(2))))
                .when(messages)
                .convertAndSend(anyString(), org.mockito.ArgumentMatchers.<Object>any(), anyMap());
        return messages;
    }

    private static String told(EntryLive.Type type, long funnel, long person) {
        return told(type, "/topic/funnels." + funnel, new Audience(RecordType.DEAL, person).headers());
    }

    private static String told(EntryLive.Type type, String topic, Map<String, Object> audience) {
        return type + " " + topic + " " + audience;
    }
}
