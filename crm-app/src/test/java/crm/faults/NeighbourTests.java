package crm.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import crm.testing.TestServices;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A mail server and a Redis that go away and come back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestServices.class, AppTest.Place.class, NeighbourTests.Lines.class})
@DirtiesContext
class NeighbourTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Line TO_MAIL = Line.to(() -> MAIL.getSmtp().getPort());
    private static final Line TO_REDIS = Line.to(TestServices::redisPort);

    static final class Lines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MAIL.start();
            TestPropertyValues.of(
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + TO_MAIL.port(),
                            "spring.mail.properties.[mail.smtp.timeout]=2000",
                            "crm.notifications.mail-after=0s",
                            "spring.data.redis.port=" + TO_REDIS.port())
                    .applyTo(context);
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @AfterEach
    void mend() {
        TO_MAIL.mend();
        TO_REDIS.mend();
        await().atMost(PATIENCE).until(() -> signedIn(owner()));
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void anInvitationGoesByTheMailServerInTheLanguageOfTheInvited() throws Exception {
        JsonNode english = invited("john@example.com", "en");
        assertThat(english.path("letter").stringValue()).isEqualTo("SENT");
        MimeMessage letter = delivered("john@example.com");
        assertThat(letter.getSubject()).isEqualTo("Олена Власник invites you to the CRM");
        assertThat(plainText(letter))
                .contains("Hello,")
                .contains(english.path("link").stringValue());

        JsonNode ukrainian = invited("ivan@example.com", "uk");
        MimeMessage other = delivered("ivan@example.com");
        assertThat(other.getSubject()).isEqualTo("Олена Власник запрошує вас до CRM");
        assertThat(plainText(other)).contains(ukrainian.path("link").stringValue());
    }

    @Test
    void aLetterThatTheMailServerDoesNotTakeLiesInTheOutbox() throws Exception {
        TO_MAIL.cut();
        JsonNode invitation = invited("cut@example.com", "uk");
        assertThat(plainText(inOutbox("cut@example.com")))
                .contains(invitation.path("link").stringValue());
        await().atMost(PATIENCE).until(() -> letterOf(invitation).equals("OUTBOX"));
    }

    @Test
    void aMailServerThatNeverAnswersHoldsNeitherTheInviterNorTheLetterUp() throws Exception {
        TO_MAIL.silence();
        JsonNode invitation = invited("silent@example.com", "uk");
        assertThat(letterOf(invitation)).isEqualTo("SENT");
        assertThat(plainText(inOutbox("silent@example.com")))
                .contains(invitation.path("link").stringValue());
        await().atMost(PATIENCE).until(() -> letterOf(invitation).equals("OUTBOX"));
    }

    @Test
    void whatIsNotSeenIsMailedInTheReadersLanguageAndTriedAgainUntilItIs() throws Exception {
        Person colleague = app().colleague("reader@example.com", "MANAGER");
        long id = colleague.get(app(), "/api/v1/me").path("id").longValue();
        TO_MAIL.cut();
        var made = owner().send(
                        app(),
                        "POST",
                        "/api/v1/contacts",
                        Map.of("firstName", "Лист", "lastName", "Про клієнта", "responsibleId", id),
                        Map.of());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> {
            lettersAreDue();
            return postponed(id) == 1;
        });

        TO_MAIL.mend();
        db.sql("update communications.notification set mail_at = at where person_id = :person")
                .param("person", id)
                .update();
        lettersAreDue();
        MimeMessage letter = delivered(
                "reader@example.com", "Олена Власник призначає вас відповідальною особою: «Про клієнта Лист»");
        assertThat(plainText(letter))
                .contains(app().address()
                        + "/contacts/"
                        + Person.json(made.body()).path("id").longValue());
    }

    /** The job comes by itself within twenty seconds. */
    private void lettersAreDue() {
        db.sql("update jobs.scheduled_tasks set execution_time = now() where task_name = 'notification-letters'")
                .update();
    }

    private int postponed(long person) {
        return db.sql(
                        "select count(*) from communications.notification where person_id = :person and mail_at > at + interval '1 minute'")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void withoutRedisApiTokensReadAndWriteOn() throws Exception {
        Person owner = owner();
        TO_REDIS.cut();
        var made = owner.send(
                app(), "POST", "/api/v1/contacts", Map.of("firstName", "Без", "lastName", "Редісу"), Map.of());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long id = Person.json(made.body()).path("id").longValue();
        for (String path : new String[] {
            "/api/v1/me",
            "/api/v1/users",
            "/api/v1/users/presence",
            "/api/v1/users?presence=ONLINE",
            "/api/v1/me/presence",
            "/api/v1/contacts/" + id,
            "/api/v1/contacts?q=Без",
            "/api/v1/funnels",
            "/api/v1/activity"
        }) {
            assertThat(owner.send(app(), "GET", path, null, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutRedisEverybodyIsOfflineAndAWishNotToBeDisturbedIsKept() throws Exception {
        Person owner = owner();
        TO_REDIS.cut();
        assertThat(owner.get(app(), "/api/v1/users").path("items"))
                .allSatisfy(person ->
                        assertThat(person.path("presence").stringValue()).isEqualTo("OFFLINE"));
        var chosen = owner.send(app(), "PUT", "/api/v1/me/presence", Map.of("status", "DO_NOT_DISTURB"), Map.of());
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
        assertThat(Person.json(chosen.body()).path("status").stringValue()).isEqualTo("OFFLINE");
    }

    @Test
    void whatNeedsRedisSaysWhenToTryAgainAndRecovers() throws Exception {
        Person owner = owner();
        var browser = new Visitor(app().address());
        assertThat(browser.signIn("owner@example.com", Person.OWNERS_PASSWORD).statusCode())
                .isEqualTo(200);
        TO_REDIS.cut();
        assertUnavailable(browser.signIn("owner@example.com", Person.OWNERS_PASSWORD));
        assertUnavailable(new Visitor(app().address()).signIn("owner@example.com", Person.OWNERS_PASSWORD));
        assertUnavailable(browser.get("/oauth2/authorize?prompt=none"));
        assertUnavailable(owner.send(app(), "GET", "/api/v1/me/sessions", null, Map.of()));

        TO_REDIS.mend();
        await().atMost(PATIENCE).until(() -> signedIn(owner));
        assertThat(browser.signIn("owner@example.com", Person.OWNERS_PASSWORD).statusCode())
                .isEqualTo(200);
    }

    private boolean signedIn(Person owner) throws Exception {
        return owner.send(app(), "GET", "/api/v1/me/sessions", null, Map.of()).statusCode() == 200;
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " → " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Person.json(answer.body()).path("type").stringValue()).isEqualTo("urn:crm:problem:unavailable");
    }

    private JsonNode invited(String email, String language) throws Exception {
        var answer = owner().send(
                        app(), "POST", "/api/v1/invitations", Map.of("email", email, "language", language), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Person.json(answer.body());
    }

    private String letterOf(JsonNode invitation) throws Exception {
        return owner().get(app(), "/api/v1/invitations/" + invitation.path("id").longValue())
                .path("letter")
                .stringValue();
    }

    private static MimeMessage delivered(String email) {
        return delivered(email, "");
    }

    private static MimeMessage delivered(String email, String subject) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            for (MimeMessage letter : MAIL.getReceivedMessages()) {
                                if (isTo(letter, email) && letter.getSubject().contains(subject)) {
                                    return letter;
                                }
                            }
                            return null;
                        },
                        letter -> letter != null);
    }

    private MimeMessage inOutbox(String email) {
        Path outbox = Path.of(context.getEnvironment().getRequiredProperty("crm.home"), "outbox");
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            if (Files.exists(outbox)) {
                                try (var files = Files.newDirectoryStream(outbox, "*.eml")) {
                                    for (Path file : files) {
                                        MimeMessage letter = read(file);
                                        if (isTo(letter, email)) {
                                            return letter;
                                        }
                                    }
                                }
                            }
                            return null;
                        },
                        letter -> letter != null);
    }

    private static MimeMessage read(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage((Session) null, in);
        }
    }

    private static boolean isTo(MimeMessage letter, String email) throws Exception {
        var to = letter.getRecipients(Message.RecipientType.TO);
        return to != null && to[0].toString().equals(email);
    }

    /** The first leaf of the parts, which is the text without markup. */
    private static String plainText(MimeMessage letter) throws Exception {
        Object content = letter.getContent();
        while (content instanceof MimeMultipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return content.toString();
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }

    private Person owner() throws Exception {
        return app().owner();
    }
}
