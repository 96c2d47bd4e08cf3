package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.json;
import static crm.app.security.Company.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords changed by their people, and set anew when they are forgotten. */
@AppTest
class PasswordTests {

    private static final String NEW = "нова довга фраза 7";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private StringRedisTemplate redis;

    private Company company;

    @BeforeEach
    void prepare() {
        company = new Company(context);
        // Tests share one address, from which few links may be asked for.
        redis.delete(redis.keys("crm:attempts:PASSWORD_RESET:address:*"));
    }

    @Test
    void whoChangesThePasswordStaysSignedInAndAllOthersAreOut() throws Exception {
        var person = company.employee();
        var here = company.browser();
        here.signIn(person.email(), PASSWORD);
        String token = here.tokens().access();
        var lost = company.browser();
        lost.signIn(person.email(), PASSWORD);
        String lostToken = lost.tokens().access();

        var changed = here.postJson("/api/v1/me/password", Map.of("current", PASSWORD, "new", NEW), bearer(token));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);

        assertThat(here.get("/api/v1/me", bearer(token)).statusCode()).isEqualTo(200);
        assertThat(here.get("/api/v1/me", bearer(here.tokens("none").access())).statusCode())
                .isEqualTo(200);
        assertThat(lost.get("/api/v1/me", bearer(lostToken)).statusCode()).isEqualTo(401);
        assertThat(company.browser().signIn(person.email(), PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(company.browser().signIn(person.email(), NEW).statusCode()).isEqualTo(200);
        Awaitility.await().until(() -> company.hasLetter(person.email(), "Пароль до CRM змінено"));

        here.postJson("/api/v1/me/sessions/revoke-all", Map.of(), bearer(token));
        assertThat(here.get("/api/v1/me", bearer(token)).statusCode())
                .as("what was kept ends with the rest the next time")
                .isEqualTo(401);
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsThePresentOneAndNotByATokenOfAScript() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String token = browser.tokens().access();

        var wrong = browser.postJson("/api/v1/me/password", Map.of("current", "guess", "new", NEW), bearer(token));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).get("errors").get(0).get("field").asString()).isEqualTo("current");
        var weak = browser.postJson(
                "/api/v1/me/password", Map.of("current", PASSWORD, "new", "qwerty1234"), bearer(token));
        assertThat(json(weak).get("errors").get(0).get("field").asString()).isEqualTo("new");
        var empty = browser.postJson("/api/v1/me/password", Map.of("current", PASSWORD), bearer(token));
        assertThat(json(empty).get("errors").get(0).get("code").asString()).isEqualTo("required");

        String script = json(browser.postJson("/api/v1/me/tokens", Map.of("name", "script"), bearer(token)))
                .get("token")
                .asString();
        var refused = browser.postJson("/api/v1/me/password", Map.of("current", PASSWORD, "new", NEW), bearer(script));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void aForgottenPasswordIsSetAnewByALinkThatWorksOnce() throws Exception {
        var person = company.employee();
        var signedIn = company.browser();
        signedIn.signIn(person.email(), PASSWORD);
        String token = signedIn.tokens().access();

        String link = asked(person.email());
        var guest = company.browser();
        assertThat(guest.get("/api/v1/password-resets/by-token/" + link).statusCode())
                .isEqualTo(200);
        var weak = guest.postJson("/api/v1/password-resets/by-token/" + link, Map.of("password", "short"));
        assertThat(weak.statusCode()).isEqualTo(422);
        var done = guest.postJson("/api/v1/password-resets/by-token/" + link, Map.of("password", NEW));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);

        var again = guest.postJson("/api/v1/password-resets/by-token/" + link, Map.of("password", NEW));
        assertThat(json(again).get("type").asString()).isEqualTo("urn:crm:problem:password-reset-used");
        assertThat(signedIn.get("/api/v1/me", bearer(token)).statusCode()).isEqualTo(401);
        assertThat(guest.signIn(person.email(), NEW).statusCode()).isEqualTo(200);
        assertThat(db.sql("select count(*) from users.password_reset where encode(token_hash, 'escape') like :token")
                        .param("token", "%" + link + "%")
                        .query(Long.class)
                        .single())
                .as("the link is stored as a hash only")
                .isZero();
    }

    @Test
    void aLinkIsWorthlessOnceItHasExpiredOrAnythingElseEndedThePersonsSignIns() throws Exception {
        var person = company.employee();
        String expired = asked(person.email());
        db.sql("update users.password_reset set expires_at = created_at where person_id = :id")
                .param("id", person.id())
                .update();
        assertThat(state(expired)).isEqualTo("urn:crm:problem:password-reset-expired");
        assertThat(state("unknown")).isEqualTo("urn:crm:problem:password-reset-unknown");

        var other = company.employee();
        String outlived = asked(other.email());
        var browser = company.browser();
        browser.signIn(other.email(), PASSWORD);
        browser.postJson(
                "/api/v1/me/password",
                Map.of("current", PASSWORD, "new", NEW),
                bearer(browser.tokens().access()));
        assertThat(state(outlived)).isEqualTo("urn:crm:problem:password-reset-expired");
    }

    @Test
    void nobodyLearnsFromTheAnswerWhetherThereIsSuchAPersonAndTheInactiveGetNoLetter() throws Exception {
        var person = company.employee();
        var left = company.employee();
        var owner = company.app().owner();
        long successor = owner.get(company.app(), "/api/v1/me").get("id").asLong();
        owner.post(company.app(), "/api/v1/users/" + left.id() + "/deactivate", Map.of("handOverToId", successor));

        var known = ask(person.email());
        var inactive = ask(left.email());
        var unknown = ask("nobody-" + UUID.randomUUID() + "@example.com");
        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(inactive.statusCode()).isEqualTo(202);
        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body()).isEqualTo(inactive.body());

        company.linkIn(person.email(), "/password-reset/");
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .until(() -> !company.hasLetter(left.email(), "/password-reset/"));
    }

    @Test
    void linksAreAskedForOnlySoOftenKnownOrNot() throws Exception {
        String email = "nobody-" + UUID.randomUUID() + "@example.com";
        for (int i = 0; i < 4; i++) {
            assertThat(ask(email).statusCode()).isEqualTo(202);
        }
        var refused = ask(email);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void linksAreMadeFromTheConfiguredAddressWhateverTheRequestSays() throws Exception {
        var person = company.employee();
        assertThat(fromElsewhere("/api/v1/password-resets", Map.of("email", person.email())))
                .startsWith("HTTP/1.1 202");
        company.linkIn(person.email(), company.app().address() + "/password-reset/");
        assertThat(company.hasLetter(person.email(), "evil.example")).isFalse();

        String invited = "invited-" + UUID.randomUUID() + "@example.com";
        var owner = company.app().owner();
        String answer = fromElsewhere(
                "/api/v1/invitations",
                Map.of("email", invited, "roleId", owner.role(company.app(), "MANAGER")),
                bearer(owner.token()));
        assertThat(answer).startsWith("HTTP/1.1 201").contains(company.app().address() + "/invitation/");
        company.linkIn(invited, company.app().address() + "/invitation/");
        assertThat(company.hasLetter(invited, "evil.example")).isFalse();
    }

    /** A request that calls this server by the name of another, in every way that there is; the clients of the JDK refuse to. */
    private String fromElsewhere(String path, Map<String, ?> body, String... headers) throws Exception {
        byte[] json = Browser.JSON.writeValueAsBytes(body);
        var head = new StringBuilder(
                "POST " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example;proto=https\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        try (var socket = new Socket("localhost", company.app().address().getPort())) {
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(json);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSignInFromANewDeviceIsToldByLetterAndTheFirstOneIsNot() throws Exception {
        var person = company.employee();
        String[] windows = {"User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"};
        company.browser().signIn(person.email(), PASSWORD, windows);
        company.browser().signIn(person.email(), PASSWORD, windows);
        company.browser().signIn(person.email(), PASSWORD, "User-Agent", "Mozilla/5.0 (X11; Linux) Chrome/140.0");
        Awaitility.await().until(() -> company.hasLetter(person.email(), "Chrome, Linux"));
        assertThat(company.hasLetter(person.email(), "Firefox, Windows")).isFalse();
    }

    @Test
    void nothingIsSetThatTheRequestHasNoPlaceFor() throws Exception {
        var person = company.employee();
        String link = asked(person.email());
        var more = company.browser()
                .postJson("/api/v1/password-resets/by-token/" + link, Map.of("password", NEW, "roleId", 1));
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(json(more).get("errors").get(0).get("code").asString()).isEqualTo("member-unknown");
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        var change = browser.postJson(
                "/api/v1/me/password",
                Map.of("current", PASSWORD, "new", NEW, "userId", 1),
                bearer(browser.tokens().access()));
        assertThat(change.statusCode()).isEqualTo(400);
        assertThat(company.browser().signIn(person.email(), PASSWORD).statusCode())
                .isEqualTo(200);
    }

    private String asked(String email) {
        assertThat(ask(email).statusCode()).isEqualTo(202);
        return company.linkIn(email, "/password-reset/");
    }

    private java.net.http.HttpResponse<String> ask(String email) {
        return company.browser().postJson("/api/v1/password-resets", Map.of("email", email));
    }

    private String state(String token) {
        return json(company.browser().get("/api/v1/password-resets/by-token/" + token))
                .get("type")
                .asString();
    }
}
