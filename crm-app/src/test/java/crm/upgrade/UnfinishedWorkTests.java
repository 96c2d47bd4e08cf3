package crm.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.TestServices;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.BoundHashOperations;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The version of 30 November 2026 was killed while two people used it; what they were about goes on. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestServices.class, AppTest.Place.class, UnfinishedWorkTests.OfNovember30.class})
class UnfinishedWorkTests {

    private static final int GIVEN_AWAY = 45;
    private static final long MANAGER = 2;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    RedisIndexedSessionRepository sessions;

    private static final String LEFT = "/upgrade/20261130.sql.gz";

    static final class OfNovember30 extends Former {
        OfNovember30() {
            super(LEFT);
        }
    }

    private static FormerInstallation former() throws IOException {
        return FormerInstallation.read(LEFT);
    }

    @Test
    void whoeverWasGivenARecordIsNotifiedOnceEvenOfWhatTheFormerVersionHadNotComeTo() {
        assertThat(db.sql("select count(*) from deals.entry where responsible_id = ?")
                        .param(MANAGER)
                        .query(Integer.class)
                        .single())
                .isEqualTo(GIVEN_AWAY);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(db.sql("select count(*) from events.event_publication")
                                .query(Integer.class)
                                .single())
                        .isZero());
        assertThat(db.sql("""
                                select count(*) from communications.notification
                                where person_id = ? and kind = 'ASSIGNED' and record_type = 'DEAL'
                                """).param(MANAGER).query(Integer.class).single()).isEqualTo(GIVEN_AWAY);
    }

    @Test
    void whoWasSignedInStillIs() throws Exception {
        redis.execute((RedisCallback<Boolean>) connection -> {
            try {
                former().restoreRedis(connection);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
        String id = former().note("session");
        BoundHashOperations<String, String, Object> stored =
                sessions.getSessionRedisOperations().boundHashOps("crm:session:sessions:" + id);
        stored.put("lastAccessedTime", System.currentTimeMillis());
        var session = Objects.requireNonNull(sessions.findById(id));
        SecurityContext signedIn = Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        assertThat(Objects.requireNonNull(signedIn.getAuthentication()).getName())
                .isEqualTo(Long.toString(MANAGER));
    }

    @Test
    void aProgramGoesOnFromThePageWhereItWas() throws Exception {
        var page = Person.of(former().note("token"))
                .get(
                        RunningApp.of(context),
                        "/api/v1/contacts?sort=name&limit=2&cursor=" + former().note("contactCursor"));
        assertThat(StreamSupport.stream(page.path("items").spliterator(), false))
                .extracting(contact -> contact.path("name").stringValue())
                .containsExactly("Клієнтенко2 Іван", "Клієнтенко3 Іван");
    }

    @Test
    void savedViewsAreThere() throws Exception {
        var views = Person.of(
                        Person.signIn(RunningApp.of(context).address(), "manager@example.com", Person.INVITED_PASSWORD))
                .get(RunningApp.of(context), "/api/v1/me/saved-views");
        assertThat(views.path("items").get(0).path("name").stringValue()).isEqualTo("Мої");
        assertThat(views.path("items").get(0).path("query").stringValue()).isEqualTo("sort=-amount&q=Замовлення");
    }
}
