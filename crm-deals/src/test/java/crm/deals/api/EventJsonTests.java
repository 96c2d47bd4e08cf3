package crm.deals.api;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Stored events must be readable for ever, so their JSON does not change. */
class EventJsonTests {

    private static final EntryFacts FACTS = EntryFactsBuilder.builder()
            .subject(new RecordRef(RecordType.DEAL, 7))
            .name("Анкера")
            .actorId(3L)
            .at(Instant.parse("2026-11-22T10:00:00Z"))
            .responsibleId(4)
            .funnelId(2)
            .stageId(12)
            .version(5)
            .build();
    private static final String ENTRY = """
            {"actorId":3,"at":"2026-11-22T10:00:00Z","funnelId":2,"name":"Анкера","responsibleId":4,"stageId":12,\
            "subject":{"id":7,"type":"DEAL"},"version":5}""";
    private static final List<FieldChange> CHANGES = List.of(new FieldChange("title", "Було", "Анкера"));
    private static final String CHANGED = "[{\"field\":\"title\",\"from\":\"Було\",\"to\":\"Анкера\"}]";

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void eventsKeepTheirForm() {
        pinned(new EntryCreated(FACTS, List.of()), "{\"changes\":[],\"entry\":" + ENTRY + "}");
        pinned(new EntryDeleted(FACTS, List.of()), "{\"changes\":[],\"entry\":" + ENTRY + "}");
        pinned(new EntryRestored(FACTS, List.of()), "{\"changes\":[],\"entry\":" + ENTRY + "}");
        pinned(
                new EntryChanged(FACTS, 9L, 1L, CHANGES),
                "{\"changes\":" + CHANGED + ",\"entry\":" + ENTRY + ",\"fromFunnelId\":1,\"fromResponsibleId\":9}");
        pinned(
                new EntryMoved(FACTS, 1, 11, CHANGES),
                "{\"changes\":" + CHANGED + ",\"entry\":" + ENTRY + ",\"fromFunnelId\":1,\"fromStageId\":11}");
        pinned(
                new EntryLost(FACTS, 1, 11, "Дорого", List.of()),
                "{\"changes\":[],\"entry\":" + ENTRY + ",\"fromFunnelId\":1,\"fromStageId\":11,\"reason\":\"Дорого\"}");
        pinned(
                new LeadConverted(FACTS, 11, 8, List.of()),
                "{\"changes\":[],\"dealId\":8,\"entry\":" + ENTRY + ",\"fromStageId\":11}");
        pinned(
                new FunnelChanged(
                        new RecordRef(RecordType.FUNNEL, 2),
                        "Угоди",
                        ActivityAction.CHANGED,
                        null,
                        FACTS.at(),
                        CHANGES),
                "{\"action\":\"CHANGED\",\"actorId\":null,\"at\":\"2026-11-22T10:00:00Z\",\"changes\":" + CHANGED
                        + ",\"subject\":{\"id\":2,\"type\":\"FUNNEL\"},\"subjectName\":\"Угоди\"}");
        pinned(
                new ProductChanged(
                        new RecordRef(RecordType.PRODUCT, 6),
                        "Анкер",
                        ActivityAction.DELETED,
                        3L,
                        FACTS.at(),
                        List.of()),
                "{\"action\":\"DELETED\",\"actorId\":3,\"at\":\"2026-11-22T10:00:00Z\",\"changes\":[],"
                        + "\"subject\":{\"id\":6,\"type\":\"PRODUCT\"},\"subjectName\":\"Анкер\"}");
        pinned(
                PriceListChangedBuilder.builder()
                        .subject(new RecordRef(RecordType.PRICE_LIST, 8))
                        .subjectName("Осінь")
                        .action(ActivityAction.CREATED)
                        .actorId(3L)
                        .at(FACTS.at())
                        .version(0L)
                        .changes(List.of())
                        .build(),
                "{\"action\":\"CREATED\",\"actorId\":3,\"at\":\"2026-11-22T10:00:00Z\",\"changes\":[],"
                        + "\"subject\":{\"id\":8,\"type\":\"PRICE_LIST\"},\"subjectName\":\"Осінь\",\"version\":0}");
    }

    @Test
    void eventsThatWereStoredBeforeAMemberWasAddedAreRead() {
        assertThat(json.readValue(
                        "{\"changes\":" + CHANGED + ",\"entry\":" + ENTRY + ",\"fromResponsibleId\":9}",
                        EntryChanged.class))
                .isEqualTo(new EntryChanged(FACTS, 9L, CHANGES));
    }

    private void pinned(RecordEvent event, String text) {
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(text));
        assertThat(json.readValue(text, event.getClass())).isEqualTo(event);
    }
}
