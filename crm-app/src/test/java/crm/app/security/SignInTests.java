package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.json;
import static crm.app.security.Browser.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import crm.CrmApplication;
import crm.testing.TestServices;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Walks through set-up, sign-in, silent renewal, API tokens and every way to end them, over HTTP as a browser does. */
@SpringBootTest(
        classes = CrmApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "crm.base-url=" + SignInTests.BASE)
@ContextConfiguration(initializers = TestServices.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

    static final String BASE = "http://crm.test";

    private static final String OWNER = "owner@example.com";
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @BeforeAll
    void setUp() throws Exception {
        String token = "known-to-this-test";
        db.sql("insert into users.setup_token (token_hash, created_at) values (:hash, now())"
                        + " on conflict do nothing")
                .param("hash", MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)))
                .update();
        var browser = browser();
        assertThat(browser.get("/api/v1/setup?token=" + token).statusCode()).isEqualTo(204);
        var owner = Map.of(
                "token", token, "email", OWNER, "password", PASSWORD, "firstName", "Олена", "lastName", "Коваль");
        assertThat(browser.postJson("/setup", owner).statusCode()).isEqualTo(201);
        assertThat(browser.postJson("/api/v1/setup", owner).statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/v1/setup?token=" + token).statusCode()).isEqualTo(404);
    }

    @Test
    void signingInWithACodeAndPkceGivesATokenThatTheApiTakes() {
        var browser = browser();
        var asked = browser.authorize("some-verifier-that-is-long-enough-for-pkce-0123456789");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/login");

        var signedIn = browser.signIn(OWNER.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(json(signedIn).get("location").asString()).startsWith("/oauth2/authorize?");

        var me = browser.get("/api/v1/me", bearer(browser.tokens().access()));
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(json(me).get("name").asString()).isEqualTo("Олена Коваль");
        assertThat(json(me).get("role").get("name").asString()).isEqualTo("Власник");
        assertThat(me.headers().firstValue("ETag")).isPresent();
        assertThat(json(me).get("lastSignInAt").isNull()).isFalse();
    }

    @Test
    void aSessionRenewsItsTokenSilentlyAndNobodyElseDoes() {
        var browser = browser();
        browser.signIn(OWNER, PASSWORD);
        assertThat(browser.tokens("none").access()).isNotBlank();

        var anonymous = browser().authorize("some-verifier-that-is-long-enough-for-pkce-0123456789", "none");
        assertThat(parameter(anonymous.headers().firstValue("Location").orElseThrow(), "error"))
                .isEqualTo("login_required");
    }

    @Test
    void theSessionCookieAloneOpensNothingOfTheApiAndIsNotRenamedThere() {
        var browser = browser();
        browser.signIn(OWNER, PASSWORD);
        String session = browser.cookie("SESSION");
        var refused = browser.get("/api/v1/me");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:crm:problem:unauthenticated");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();

        var answered = browser.get("/api/v1/me", bearer(browser.tokens().access()));
        assertThat(answered.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.cookie("SESSION")).isEqualTo(session);
    }

    @Test
    void anIdTokenIsNoPassToTheApi() {
        var browser = browser();
        browser.signIn(OWNER, PASSWORD);
        assertThat(browser.get("/api/v1/me", bearer(browser.tokens().id())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionAndItsTokensButNotOtherSignIns() {
        var leaving = browser();
        leaving.signIn(OWNER, PASSWORD);
        var tokens = leaving.tokens();
        var staying = browser();
        staying.signIn(OWNER, PASSWORD);
        String other = staying.tokens().access();

        var left =
                leaving.get("/connect/logout?id_token_hint=" + tokens.id() + "&post_logout_redirect_uri=" + BASE + "/");
        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(left.headers().firstValue("Location").orElseThrow()).isEqualTo(BASE + "/");

        assertThat(leaving.get("/api/v1/me", bearer(tokens.access())).statusCode())
                .isEqualTo(401);
        var renewal = leaving.authorize("some-verifier-that-is-long-enough-for-pkce-0123456789", "none");
        assertThat(parameter(renewal.headers().firstValue("Location").orElseThrow(), "error"))
                .isEqualTo("login_required");
        assertThat(staying.get("/api/v1/me", bearer(other)).statusCode()).isEqualTo(200);
    }

    @Test
    void anApiTokenReadsUnlessItMayWriteAndIsRefusedOnceRevoked() {
        var browser = browser();
        browser.signIn(OWNER, PASSWORD);
        String access = browser.tokens().access();
        var made =
                browser.postJson("/api/v1/me/tokens", Map.of("name", "1С", "scopes", List.of("read")), bearer(access));
        assertThat(made.statusCode()).isEqualTo(201);
        String reading = json(made).get("token").asString();
        String writing = json(browser.postJson(
                        "/api/v1/me/tokens", Map.of("name", "site", "scopes", List.of("write")), bearer(access)))
                .get("token")
                .asString();

        assertThat(reading).startsWith("crm_");
        assertThat(browser.get("/api/v1/me", bearer(reading)).statusCode()).isEqualTo(200);
        var group = Map.of("name", "Group " + UUID.randomUUID());
        var refused = browser.postJson("/api/v1/groups", group, bearer(reading));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:crm:problem:token-reads-only");
        assertThat(browser.postJson("/api/v1/groups", group, bearer(writing)).statusCode())
                .isEqualTo(201);
        assertThat(browser.postJson("/api/v1/me/tokens", Map.of("name", "more"), bearer(writing))
                        .statusCode())
                .isEqualTo(403);

        browser.delete("/api/v1/me/tokens/" + json(made).get("id").asLong(), bearer(access));
        assertThat(browser.get("/api/v1/me", bearer(reading)).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/v1/me", bearer(writing)).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionCanBeSeenAndEndedFromAnother() {
        var lost = browser();
        lost.signIn(OWNER, PASSWORD);
        String lostToken = lost.tokens().access();
        String lostSession = lost.get("/api/v1/me/sessions", bearer(lostToken)).body();
        String id = Browser.JSON
                .readTree(lostSession)
                .get("items")
                .valueStream()
                .filter(session -> session.get("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();

        var here = browser();
        here.signIn(OWNER, PASSWORD);
        String token = here.tokens().access();
        assertThat(here.delete("/api/v1/me/sessions/" + id, bearer(token)).statusCode())
                .isEqualTo(204);
        assertThat(lost.get("/api/v1/me", bearer(lostToken)).statusCode()).isEqualTo(401);
        assertThat(here.get("/api/v1/me", bearer(token)).statusCode()).isEqualTo(200);
    }

    @Test
    void aDeactivatedPersonIsRefusedAtOnceEverywhereAndHerTokensDoNotComeBack() {
        var boss = browser();
        boss.signIn(OWNER, PASSWORD);
        String owner = boss.tokens().access();
        String email = "leaving-" + UUID.randomUUID() + "@example.com";
        long id = invited(boss, owner, email);

        var leaving = browser();
        assertThat(leaving.signIn(email, PASSWORD).statusCode()).isEqualTo(200);
        String access = leaving.tokens().access();
        String apiToken = json(leaving.postJson("/api/v1/me/tokens", Map.of("name", "mine"), bearer(access)))
                .get("token")
                .asString();
        assertThat(leaving.get("/api/v1/me", bearer(apiToken)).statusCode()).isEqualTo(200);

        long successor = json(boss.get("/api/v1/me", bearer(owner))).get("id").asLong();
        var deactivated =
                boss.postJson("/api/v1/users/" + id + "/deactivate", Map.of("handOverToId", successor), bearer(owner));
        assertThat(deactivated.statusCode()).isEqualTo(200);
        assertThat(json(deactivated).get("active").asBoolean()).isFalse();

        assertThat(leaving.get("/api/v1/me", bearer(access)).statusCode()).isEqualTo(401);
        assertThat(leaving.get("/api/v1/me", bearer(apiToken)).statusCode()).isEqualTo(401);
        var renewal = leaving.authorize("some-verifier-that-is-long-enough-for-pkce-0123456789", "none");
        assertThat(parameter(renewal.headers().firstValue("Location").orElseThrow(), "error"))
                .isEqualTo("login_required");
        assertThat(leaving.signIn(email, PASSWORD).statusCode()).isEqualTo(401);

        assertThat(boss.postJson("/api/v1/users/" + id + "/activate", Map.of(), bearer(owner))
                        .statusCode())
                .isEqualTo(200);
        assertThat(leaving.get("/api/v1/me", bearer(access)).statusCode()).isEqualTo(401);
        assertThat(leaving.get("/api/v1/me", bearer(apiToken)).statusCode()).isEqualTo(401);
        assertThat(leaving.signIn(email, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitationLetsOnePersonInOnceAndSaysWhyItDoesNotAnyMore() {
        var boss = browser();
        boss.signIn(OWNER, PASSWORD);
        String owner = boss.tokens().access();
        String email = "invited-" + UUID.randomUUID() + "@example.com";
        var invited = boss.postJson("/api/v1/invitations", Map.of("email", email), bearer(owner));
        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(json(invited).get("role").get("name").asString()).isEqualTo("Менеджер");
        assertThat(json(invited).get("letter").asString()).isEqualTo("OUTBOX");
        String first = token(json(invited).get("link").asString());
        long id = json(invited).get("id").asLong();

        var resent = boss.postJson("/api/v1/invitations/" + id + "/resend", Map.of(), bearer(owner));
        String second = token(json(resent).get("link").asString());
        var guest = browser();
        assertThat(guest.get("/api/v1/invitations/by-token/" + first).statusCode())
                .isEqualTo(404);
        assertThat(json(guest.get("/api/v1/invitations/by-token/" + second))
                        .get("invitedBy")
                        .asString())
                .isEqualTo("Олена Коваль");

        var answers = Map.of("firstName", "Петро", "lastName", "Гай", "password", "short");
        var weak = guest.postJson("/api/v1/invitations/by-token/" + second, answers);
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(json(weak).get("errors").get(0).get("code").asString()).isEqualTo("password-too-short");
        assertThat(json(weak).get("errors").get(0).get("message").asString()).contains("10");

        answers = Map.of("firstName", "Петро", "lastName", "Гай", "password", PASSWORD, "workPhone", "044 235 12 34");
        var accepted = guest.postJson("/api/v1/invitations/by-token/" + second, answers);
        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(json(accepted).get("workPhone").asString()).isEqualTo("+380442351234");
        var again = guest.postJson("/api/v1/invitations/by-token/" + second, answers);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("type").asString()).isEqualTo("urn:crm:problem:invitation-used");
        assertThat(boss.get("/api/v1/activity?action=INVITED&count=true", bearer(owner))
                        .body())
                .contains(email);
    }

    private long invited(Browser boss, String owner, String email) {
        var invited = boss.postJson("/api/v1/invitations", Map.of("email", email), bearer(owner));
        String token = token(json(invited).get("link").asString());
        var answers = Map.of("firstName", "Марія", "lastName", "Лис", "password", PASSWORD);
        return json(browser().postJson("/api/v1/invitations/by-token/" + token, answers))
                .get("id")
                .asLong();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void unknownPeopleAndWrongPasswordsGetTheSameAnswer() {
        var unknown = browser().signIn("nobody-" + UUID.randomUUID() + "@example.com", PASSWORD);
        var wrong = browser().signIn(OWNER, "not the password");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(unknown).get("type").asString()).isEqualTo("urn:crm:problem:bad-credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void guessingIsSlowedDown() {
        String email = "guessed-" + UUID.randomUUID() + "@example.com";
        var browser = browser();
        for (int i = 0; i < 6; i++) {
            assertThat(browser.signIn(email, "guess " + i).statusCode()).isEqualTo(401);
        }
        var refused = browser.signIn(email, "guess 7");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void signInWithoutTheCsrfTokenIsRefused() {
        var browser = browser();
        var refused = browser.postForm("/login", Map.of("username", OWNER, "password", PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void theSessionCookieIsNotForScriptsNorForOtherSites() {
        var signedIn = browser().signIn(OWNER, PASSWORD);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void pagesCarryTheContentPolicyAndTheApiSaysWhatItNeeds() {
        var page = browser().get("/deals/7", "Accept", "text/html");
        assertThat(page.headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .split("; *"))
                .as("nothing but what this server sends runs, and nobody else frames it")
                .contains(
                        "default-src 'self'",
                        "script-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "frame-ancestors 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(browser().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser().get("/actuator/modulith").statusCode()).isEqualTo(401);
        assertThat(browser().get("/oauth2/jwks").body()).contains("\"n\"").doesNotContain("\"d\"");
    }

    private Browser browser() {
        return new Browser("http://127.0.0.1:" + port, BASE);
    }
}
