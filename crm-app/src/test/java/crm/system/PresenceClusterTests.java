package crm.system;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.LiveClient;
import crm.testing.http.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whose node is killed does not stay online for ever. */
class PresenceClusterTests {

    private static final String EMAIL = "present@example.com";
    private static final String PASSWORD = "запрошена-людина-2026";

    @TempDir
    static Path homes;

    @Test
    void whoseNodeIsKilledIsOfflineForEverybodyAndThatIsToldOnce() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Node.sharedServices());
        settings.put("CRM_SECURITY_KEY", "c2hhcmVkLWtleS1mb3ItdHdvLW5vZGVzLTAxMjM0NTY=");
        settings.put("CRM_PRESENCE_OFFLINEAFTER", "6s");
        settings.put("CRM_PRESENCE_SOCKETS_EVERY", "PT2S");
        settings.put("CRM_PRESENCE_SWEEP_EVERY", "PT1S");
        try (Node alive = Node.start(homes, settings)) {
            settings.put("CRM_BASE_URL", alive.address().toString());
            Node dying = Node.start(homes, settings);
            Person owner = Person.owner(alive, alive.setupToken());
            Person colleague = owner.invite(alive, EMAIL, owner.role(alive, "MANAGER"), null);
            long id = colleague.get(alive, "/api/v1/me").path("id").longValue();
            // Signing in to make the token was a sign of life, too.
            awaitPresence(owner, alive, id, "OFFLINE");
            String token = Person.signIn(alive.address(), EMAIL, PASSWORD);
            try (LiveClient watcher = LiveClient.connect(alive, owner.token()).subscribe("/topic/presence");
                    LiveClient present = LiveClient.connect(dying, token)) {
                awaitPresence(owner, alive, id, "ONLINE");
                assertThat(present).isNotNull();
                assertThat(owner.get(alive, "/api/v1/users?presence=ONLINE").path("items"))
                        .extracting(person -> person.path("id").longValue())
                        .containsExactly(id);
                dying.kill();
                awaitPresence(owner, alive, id, "OFFLINE");
                assertThat(messages(watcher, id)).endsWith("OFFLINE").containsOnlyOnce("OFFLINE");
            }
            assertThat(owner.get(alive, "/api/v1/users/" + id)
                            .path("lastOnlineAt")
                            .stringValue())
                    .isNotBlank();
        }
    }

    private static void awaitPresence(Person owner, Node node, long id, String status) {
        Awaitility.await(status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> owner.get(node, "/api/v1/users/" + id)
                        .path("presence")
                        .stringValue()
                        .equals(status));
    }

    private static List<String> messages(LiveClient watcher, long id) throws InterruptedException {
        List<String> told = new ArrayList<>();
        for (JsonNode message = watcher.next(3_000); message != null; message = watcher.next(3_000)) {
            if (message.path("userId").longValue() == id) {
                told.add(message.path("status").stringValue());
            }
        }
        return told;
    }
}
