package crm.system;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.LiveClient;
import crm.testing.http.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is revoked on one node counts for nothing on the other at once, open sockets included. */
class RevocationTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final String EMAIL = "leaving@example.com";

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
    void aRevokedApiTokenClosesItsSocketOnTheOtherNodeAndNoOther() throws Exception {
        var made = session().post(first, "/api/v1/me/tokens", Map.of("name", "lost"));
        try (LiveClient lost = LiveClient.connect(second, made.path("token").stringValue());
                LiveClient kept = LiveClient.connect(second, owner.token())) {
            session()
                    .send(
                            first,
                            "DELETE",
                            "/api/v1/me/tokens/" + made.path("id").longValue(),
                            null,
                            Map.of());
            lost.ended(AT_ONCE);
            assertThat(kept.open()).isTrue();
        }
    }

    @Test
    void anApiTokenThatExpiresClosesItsSocket() throws Exception {
        var made = session()
                .post(
                        first,
                        "/api/v1/me/tokens",
                        Map.of(
                                "name",
                                "short",
                                "expiresAt",
                                Instant.now().plusSeconds(4).toString()));
        try (LiveClient expiring = LiveClient.connect(second, made.path("token").stringValue())) {
            assertThat(expiring.open()).isTrue();
            expiring.ended(Duration.ofSeconds(15));
        }
    }

    @Test
    void deactivationEndsSessionsTokensAndSocketsOnBothNodesAtOnce() throws Exception {
        Person leaving = owner.invite(first, EMAIL, owner.role(first, "MANAGER"), null);
        Person session = Person.of(Person.signIn(first.address(), EMAIL, Person.INVITED_PASSWORD));
        long id = leaving.get(second, "/api/v1/me").path("id").longValue();
        try (LiveClient byToken = LiveClient.connect(second, leaving.token());
                LiveClient bySession = LiveClient.connect(first, session.token())) {
            long successor = owner.get(first, "/api/v1/me").path("id").longValue();
            long began = System.nanoTime();
            owner.post(first, "/api/v1/users/" + id + "/deactivate", Map.of("handOverToId", successor));
            for (Node node : new Node[] {first, second}) {
                assertThat(status(node, leaving)).isEqualTo(401);
                assertThat(status(node, session)).isEqualTo(401);
            }
            byToken.ended(AT_ONCE);
            bySession.ended(AT_ONCE);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        }
    }

    private static int status(Node node, Person person) throws Exception {
        return person.send(node, "GET", "/api/v1/me", null, Map.of()).statusCode();
    }

    /** The owner by an access token: API tokens may not make others. */
    private static Person session() throws Exception {
        return Person.of(Person.signIn(first.address(), "owner@example.com", Person.OWNERS_PASSWORD));
    }
}
