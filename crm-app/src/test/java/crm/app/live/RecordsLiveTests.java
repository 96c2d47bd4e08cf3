package crm.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.ActivityAction;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged;
import crm.kernel.RecordsChangedBuilder;
import crm.testing.http.AppTest;
import crm.testing.http.RunningApp;
import crm.testing.http.StompSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class RecordsLiveTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ofManyTheListIsToldThatThereAreSomeAndAnOpenCardOfItsOwn() throws Exception {
        RunningApp app = RunningApp.of(context);
        long deal = deal(app);
        try (var list = StompSocket.connect(app, app.owner().token());
                var card = StompSocket.connect(app, app.owner().token())) {
            list.subscribe("/topic/records.DEAL", "list");
            card.subscribe("/topic/records.DEAL." + deal, "card");
            assertThat(ofMany(list, deal)).contains("\"action\":\"CHANGED\"").doesNotContain("\"id\"", "version");
            assertThat(ofMany(card, deal)).contains("\"action\":\"CHANGED\"", "\"id\":" + deal);
        }
    }

    @Test
    void anOpenCardIsToldTheVersionThatTheRecordHasNow() throws Exception {
        RunningApp app = RunningApp.of(context);
        long deal = deal(app);
        try (var card = StompSocket.connect(app, app.owner().token())) {
            card.subscribe("/topic/records.DEAL." + deal, "card");
            ofMany(card, deal);
            String address = "/api/v1/deals/" + deal;
            long before = app.owner().get(app, address).path("version").longValue();
            app.owner().send(app, "PATCH", address, Map.of("title", "Інша"), Map.of("If-Match", "\"" + before + "\""));
            long now = app.owner().get(app, address).path("version").longValue();
            String frame = card.next();
            while (frame.startsWith("MESSAGE") && !frame.contains("version\":")) {
                frame = card.next();
            }
            assertThat(now).isGreaterThan(before);
            assertThat(frame).contains("\"id\":" + deal, "\"version\":" + now);
        }
    }

    private static long deal(RunningApp app) throws Exception {
        return app.owner()
                .post(app, "/api/v1/deals", Map.of("title", "Відкрита"))
                .path("id")
                .longValue();
    }

    /** A subscription is not answered: it is told again until one hears. */
    private String ofMany(StompSocket socket, long deal) throws Exception {
        RecordsChanged changed = RecordsChangedBuilder.builder()
                .type(RecordType.DEAL)
                .ids(List.of(deal))
                .action(ActivityAction.CHANGED)
                .fields(Set.of("title"))
                .at(Instant.EPOCH)
                .cause(RecordsChanged.Cause.IMPORT)
                .build();
        for (int attempt = 0; attempt < 50; attempt++) {
            transaction.executeWithoutResult(status -> events.publishEvent(changed));
            String frame = socket.next(200);
            if (frame.startsWith("MESSAGE")) {
                return frame;
            }
        }
        throw new AssertionError("nobody hears that deals changed");
    }
}
