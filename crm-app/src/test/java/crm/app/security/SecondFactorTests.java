package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.json;
import static crm.app.security.Browser.parameter;
import static crm.app.security.Company.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-in with a second factor, and how people come by one and lose it. */
@AppTest
class SecondFactorTests {

    private static final String VERIFIER = "some-verifier-that-is-long-enough-for-pkce-0123456789";
    private static final String OWN = "/api/v1/me/second-factor";
    private static final String STEP = "/login/second-factor";

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
        redis.delete(redis.keys("crm:attempts:*:address:*"));
    }

    @Test
    void withAnAuthenticatorAppThePasswordAloneLeadsToNoToken() throws Exception {
        var person = company.employee();
        var enrolled = enrol(person);

        var browser = company.browser();
        var password = browser.signIn(person.email(), PASSWORD);
        assertThat(json(password).get("location").asString()).isEqualTo(STEP);
        for (var asked : List.of(browser.authorize(VERIFIER), browser.authorize(VERIFIER, "none"))) {
            assertThat(asked.statusCode()).isEqualTo(302);
            assertThat(asked.headers().firstValue("Location").orElseThrow())
                    .endsWith(STEP)
                    .doesNotContain("code=");
        }

        var wrong = browser.step(STEP + "/totp", Map.of("code", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(browser.authorize(VERIFIER).headers().firstValue("Location").orElseThrow())
                .endsWith(STEP);

        String before = browser.cookie("SESSION");
        var right = browser.step(STEP + "/totp", Map.of("code", enrolled.app().code(1)));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(json(right).get("location").asString()).startsWith("/oauth2/authorize?");
        assertThat(browser.cookie("SESSION")).as("the session gets a new name").isNotEqualTo(before);
        assertThat(browser.get("/api/v1/me", bearer(browser.tokens().access())).statusCode())
                .isEqualTo(200);
        assertThat(browser.tokens("none").access()).isNotBlank();
    }

    @Test
    void aCodeIsGoodOnceAndOnlyForAMoment() throws Exception {
        var person = company.employee();
        var enrolled = enrol(person);
        String code = enrolled.app().code(1);
        assertThat(secondStep(person, "/totp", code)).isEqualTo(200);
        assertThat(secondStep(person, "/totp", code)).as("used already").isEqualTo(401);
        assertThat(secondStep(person, "/totp", enrolled.app().code(0)))
                .as("older than one that has been used")
                .isEqualTo(401);
        assertThat(secondStep(person, "/totp", enrolled.app().code(5)))
                .as("not yet")
                .isEqualTo(401);
    }

    @Test
    void aRecoveryCodeStandsOnceForALostFactorAndNewOnesEndTheOld() throws Exception {
        var person = company.employee();
        var enrolled = enrol(person);
        assertThat(enrolled.codes()).hasSize(10).doesNotHaveDuplicates();
        String code = enrolled.codes().getFirst();
        assertThat(secondStep(person, "/recovery-code", code.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(200);
        assertThat(secondStep(person, "/recovery-code", code)).isEqualTo(401);
        assertThat(db.sql("select count(*) from app.recovery_code where encode(code_hash, 'escape') like :code")
                        .param("code", "%" + code.substring(0, 4) + "%")
                        .query(Long.class)
                        .single())
                .isZero();

        var state = json(enrolled.browser().get(OWN, bearer(enrolled.token())));
        assertThat(state.get("recoveryCodesLeft").asInt()).isEqualTo(9);
        var bare = enrolled.browser().postJson(OWN + "/recovery-codes", Map.of(), bearer(enrolled.token()));
        assertThat(bare.statusCode()).isEqualTo(422);
        var fresh = enrolled.browser()
                .postJson(OWN + "/recovery-codes", Map.of("password", PASSWORD), bearer(enrolled.token()));
        assertThat(json(fresh).get("recoveryCodes")).hasSize(10);
        assertThat(secondStep(person, "/recovery-code", enrolled.codes().get(1)))
                .isEqualTo(401);
    }

    @Test
    void wrongCodesAreSlowedDownLikeWrongPasswords() throws Exception {
        var person = company.employee();
        enrol(person);
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        for (int i = 0; i < 6; i++) {
            assertThat(browser.step(STEP + "/totp", Map.of("code", "00000" + i)).statusCode())
                    .isEqualTo(401);
        }
        var refused = browser.step(STEP + "/totp", Map.of("code", "000009"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theFirstFactorEndsAllOtherSignInsAndIsRemovedOnlyWithAProof() throws Exception {
        var person = company.employee();
        var other = company.browser();
        other.signIn(person.email(), PASSWORD);
        String otherToken = other.tokens().access();
        var enrolled = enrol(person);
        assertThat(other.get("/api/v1/me", bearer(otherToken)).statusCode()).isEqualTo(401);
        assertThat(enrolled.browser()
                        .get(
                                "/api/v1/me",
                                bearer(enrolled.browser().tokens("none").access()))
                        .statusCode())
                .as("the sign-in that added it goes on")
                .isEqualTo(200);

        var here = enrolled.browser();
        assertThat(here.delete(OWN + "/totp", Map.of(), bearer(enrolled.token()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.delete(OWN + "/totp", Map.of("code", "000000"), bearer(enrolled.token()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.delete(OWN + "/totp", Map.of("code", enrolled.app().code(1)), bearer(enrolled.token()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(company.browser().signIn(person.email(), PASSWORD).body()).contains("\"location\":\"/\"");
    }

    @Test
    void aRoleMayDemandAFactorWhichIsThenSetUpAtTheNextSignInAndNotBefore() throws Exception {
        var person = company.employee("MARKETER");
        var going = company.browser();
        going.signIn(person.email(), PASSWORD);
        long role = company.app().owner().role(company.app(), "MARKETER");
        demand(role, true);
        try {
            assertThat(going.tokens("none").access())
                    .as("a sign-in that there is goes on")
                    .isNotBlank();

            var browser = company.browser();
            browser.signIn(person.email(), PASSWORD);
            assertThat(browser.authorize(VERIFIER)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith(STEP);
            assertThat(json(browser.step(STEP + "/state", Map.of())).get("need").asString())
                    .isEqualTo("ENROL");
            var app = new Authenticator(json(browser.step(STEP + "/enrol/totp", Map.of()))
                    .get("secret")
                    .asString());
            var wrong = browser.step(STEP + "/enrol/totp/confirm", Map.of("code", "000000"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            var done = browser.step(STEP + "/enrol/totp/confirm", Map.of("code", app.code(0)));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(json(done).get("recoveryCodes")).hasSize(10);
            String token = browser.tokens().access();

            var last = browser.delete(OWN + "/totp", Map.of("password", PASSWORD), bearer(token));
            assertThat(json(last).get("type").asString()).isEqualTo("urn:crm:problem:second-factor-required");
        } finally {
            demand(role, false);
        }
    }

    @Test
    void whoKnowsOnlyThePasswordAddsNoFactorBesideOneThatThereIs() throws Exception {
        var person = company.employee();
        enrol(person);
        var thief = company.browser();
        thief.signIn(person.email(), PASSWORD);
        assertThat(thief.step(STEP + "/enrol/totp", Map.of()).statusCode()).isEqualTo(403);
        assertThat(thief.step(STEP + "/enrol/passkey/options", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(company.browser()
                        .postJson(STEP + "/totp", Map.of("code", "000000"))
                        .statusCode())
                .as("without the CSRF token")
                .isEqualTo(403);
        var stranger = company.browser();
        stranger.get("/login", "Accept", "text/html");
        assertThat(stranger.step(STEP + "/totp", Map.of("code", "000000")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void factorsAreNotForScripts() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String script = json(browser.postJson(
                        "/api/v1/me/tokens",
                        Map.of("name", "script"),
                        bearer(browser.tokens().access())))
                .get("token")
                .asString();
        assertThat(browser.get(OWN, bearer(script)).statusCode()).isEqualTo(403);
        assertThat(browser.postJson(OWN + "/totp", Map.of(), bearer(script)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorFreesWhoLostTheFactorAndTheirSignInsEnd() throws Exception {
        var person = company.employee();
        var enrolled = enrol(person);
        var supervisor = company.employee("MANAGER");
        var powerless = company.browser();
        powerless.signIn(supervisor.email(), PASSWORD);
        String reset = "/api/v1/users/" + person.id() + "/second-factor";
        assertThat(powerless.delete(reset, bearer(powerless.tokens().access())).statusCode())
                .isIn(403, 404);
        assertThat(enrolled.browser().get(OWN, bearer(enrolled.token())).statusCode())
                .isEqualTo(200);

        var owner = company.browser();
        owner.signIn("owner@example.com", crm.testing.http.Person.OWNERS_PASSWORD);
        assertThat(owner.delete(reset, bearer(owner.tokens().access())).statusCode())
                .isEqualTo(204);
        assertThat(enrolled.browser()
                        .get("/api/v1/me", bearer(enrolled.token()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(json(company.browser().signIn(person.email(), PASSWORD))
                        .get("location")
                        .asString())
                .isEqualTo("/");
        Awaitility.await().until(() -> company.hasLetter(person.email(), "скинуто"));
    }

    @Test
    void whoFindsAnOpenScreenMakesNoWayInOfTheirOwn() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String token = browser.tokens().access();
        for (String way : List.of("/totp", "/passkeys/options")) {
            assertThat(browser.postJson(OWN + way, Map.of(), bearer(token)).statusCode())
                    .isEqualTo(422);
            assertThat(browser.postJson(OWN + way, Map.of("password", "не-той-пароль-2026"), bearer(token))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(browser.postJson(OWN + way, Map.of("password", PASSWORD), bearer(token))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        var begun = json(browser.postJson(
                OWN + "/totp",
                Map.of("password", PASSWORD),
                bearer(browser.tokens().access())));
        assertThat(begun.get("qr").asString()).startsWith("data:image/svg+xml;base64,");
        assertThat(parameter(begun.get("uri").asString(), "secret"))
                .isEqualTo(begun.get("secret").asString());
        byte[] stored = db.sql("select totp_pending from app.second_factor where person_id = :id")
                .param("id", person.id())
                .query((row, i) -> row.getBytes(1))
                .single();
        assertThat(stored).as("twenty bytes with a nonce and a seal").hasSize(12 + 20 + 16);
    }

    private void demand(long role, boolean required) throws Exception {
        long version = company.app()
                .owner()
                .get(company.app(), "/api/v1/roles/" + role)
                .path("version")
                .longValue();
        var answer = company.app()
                .owner()
                .send(
                        company.app(),
                        "PUT",
                        "/api/v1/roles/" + role + "/second-factor",
                        Map.of("required", required),
                        Map.of("If-Match", "\"" + version + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("secondFactorRequired").asBoolean()).isEqualTo(required);
    }

    private int secondStep(Company.Employee person, String path, String code) {
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        return browser.step(STEP + path, Map.of("code", code)).statusCode();
    }

    private Enrolled enrol(Company.Employee person) {
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String token = browser.tokens().access();
        var app = new Authenticator(json(browser.postJson(OWN + "/totp", Map.of("password", PASSWORD), bearer(token)))
                .get("secret")
                .asString());
        var confirmed = browser.postJson(OWN + "/totp/confirm", Map.of("code", app.code(0)), bearer(token));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        return new Enrolled(
                browser,
                token,
                app,
                json(confirmed)
                        .get("recoveryCodes")
                        .valueStream()
                        .map(code -> code.asString())
                        .toList());
    }

    private record Enrolled(Browser browser, String token, Authenticator app, List<String> codes) {}
}
