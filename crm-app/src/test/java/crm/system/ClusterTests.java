package crm.system;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.LiveClient;
import crm.testing.http.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Two nodes of the jar on one PostgreSQL and one Redis. */
class ClusterTests {

    @RegisterExtension
    static final TwoNodes NODES = new TwoNodes();

    private static Node first;
    private static Node second;
    private static Person owner;

    @BeforeAll
    static void nodes() {
        first = NODES.first();
        second = NODES.second();
        owner = NODES.owner();
    }

    @Test
    void aMoveOnOneNodeIsSeenOnTheOthersBoardWithinHalfASecond() throws Exception {
        JsonNode funnel = dealFunnel();
        long funnelId = funnel.path("id").longValue();
        List<Long> milliseconds = new ArrayList<>();
        try (LiveClient watcher = LiveClient.connect(second, owner.token()).subscribe("/topic/funnels." + funnelId)) {
            JsonNode deal = created(watcher, funnelId);
            for (int round = 0; round < 10; round++) {
                long stage = funnel.path("stages").get(1 + round % 2).path("id").longValue();
                long began = System.nanoTime();
                deal = moved(deal, stage);
                JsonNode seen = Objects.requireNonNull(watcher.next(5_000), "no message");
                milliseconds.add((System.nanoTime() - began) / 1_000_000);
                assertThat(seen.path("stageId").longValue()).isEqualTo(stage);
                assertThat(seen.path("version").longValue())
                        .isEqualTo(deal.path("version").longValue());
            }
        }
        assertThat(milliseconds)
                .as("milliseconds from the request to the other node's message")
                .allSatisfy(delay -> assertThat(delay).isLessThanOrEqualTo(500));
    }

    /** The first message may come before the subscription is in place on the server; the second creation cannot. */
    private static JsonNode created(LiveClient watcher, long funnelId) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            JsonNode deal = owner.post(first, "/api/v1/deals", Map.of("title", "Саморізи", "funnelId", funnelId));
            if (watcher.next(500) != null) {
                return deal;
            }
        }
        throw new AssertionError("no live message of a creation");
    }

    private static JsonNode moved(JsonNode deal, long stage) throws Exception {
        var answer = owner.send(
                first,
                "POST",
                "/api/v1/deals/" + deal.path("id").longValue() + "/move",
                Map.of("stageId", stage),
                Map.of("If-Match", "\"" + deal.path("version").longValue() + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Person.json(answer.body());
    }

    @Test
    void aCommentOnOneNodeIsToldOnTheOther() throws Exception {
        Person colleague = owner.invite(first, "listener@example.com", owner.role(first, "MANAGER"), null);
        long id = colleague.get(first, "/api/v1/me").path("id").longValue();
        JsonNode deal = owner.post(first, "/api/v1/deals", Map.of("title", "Розмова", "responsibleId", id));
        String record = "DEAL:" + deal.path("id").longValue();
        String topic = "/topic/comments." + record.replace(':', '.');
        try (LiveClient bell = LiveClient.connect(second, colleague.token()).subscribe("/user/queue/notifications");
                LiveClient card = LiveClient.connect(second, colleague.token()).subscribe(topic)) {
            JsonNode told = commented(bell, record);
            assertThat(told.path("unseen").intValue()).isPositive();
            JsonNode comment = Objects.requireNonNull(card.next(5_000), "no message on the card");
            assertThat(comment.path("type").stringValue()).isEqualTo("CREATED");
        }
    }

    private static JsonNode commented(LiveClient bell, String record) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            owner.post(first, "/api/v1/comments", Map.of("record", record, "text", "Чуєте?"));
            JsonNode told = bell.next(500);
            if (told != null
                    && told.path("notification").path("kind").asString("").equals("COMMENTED")) {
                return told;
            }
        }
        throw new AssertionError("no live message of a comment");
    }

    @Test
    void theOwnerCameByTheLinkOfOneNodeAndTheOthersLinkEnded() throws Exception {
        assertThat(owner.send(second, "GET", "/api/v1/setup?token=" + second.setupToken(), null, Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anyNodeAnswersForAnyOther() throws Exception {
        long contact = owner.post(first, "/api/v1/contacts", Map.of("firstName", "Іван", "lastName", "Другий"))
                .path("id")
                .longValue();
        assertThat(owner.get(second, "/api/v1/contacts/" + contact)
                        .path("lastName")
                        .stringValue())
                .isEqualTo("Другий");
    }

    @Test
    void aSubscriptionWithoutRightIsRefusedWithAnError() throws Exception {
        try (LiveClient curious = LiveClient.connect(second, owner.token()).subscribe("/topic/secrets.1")) {
            assertThat(curious.refusal()).isEqualTo("forbidden");
        }
    }

    private static JsonNode dealFunnel() throws Exception {
        for (JsonNode funnel : owner.get(first, "/api/v1/funnels").path("items")) {
            if (funnel.path("kind").stringValue().equals("DEAL")) {
                return funnel;
            }
        }
        throw new IllegalStateException("no deal funnel");
    }
}
