package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.json;
import static crm.app.security.Company.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever lets somebody in, found in the database by the secrets that are kept of it: it counts only while who issued it is active, and a
 * recovered account is opened by nothing from before.
 */
@AppTest
class IssuedTests {

    private static final String NEW_PASSWORD = "зовсім-новий-пароль-78";

    /** Columns that hold what a secret is recognised by. */
    private static final String SECRETS = """
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
            where table_schema in ('users', 'app', 'contacts', 'deals', 'communications', 'files')
                and (column_name like '%\\_hash' or column_name like '%\\_secret' or column_name = 'credential_id')
            """;

    /** Of nobody: worthless once there is anybody, which {@code SetupTests} show. */
    private static final List<String> OF_NOBODY = List.of("users.setup_token.token_hash");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private StringRedisTemplate redis;

    private Company company;

    /** Whether what was issued still opens something. */
    @FunctionalInterface
    private interface Opens {
        boolean now() throws Exception;
    }

    /** Makes one of its kind for a person who knows this password by then. */
    @FunctionalInterface
    private interface Kind {
        Opens issued(Company.Employee person, Browser browser, String access) throws Exception;
    }

    @BeforeEach
    void prepare() {
        company = new Company(context);
        redis.delete(redis.keys("crm:attempts:*:address:*"));
    }

    @Test
    void everyKindOfSecretIsTriedHere() {
        var known = new TreeSet<>(kinds().keySet());
        known.addAll(OF_NOBODY);
        assertThat(new TreeSet<>(db.sql(SECRETS).query(String.class).list())).isEqualTo(known);
    }

    @Test
    void nothingThatSomebodyIssuedOpensAnythingOnceTheyHaveLeft() throws Exception {
        for (var kind : kinds().entrySet()) {
            var person = company.employee("ADMINISTRATOR");
            Opens opens = issue(kind.getValue(), person);
            assertThat(opens.now()).as("%s before", kind.getKey()).isTrue();
            long successor = company.employee().id();
            company.app()
                    .owner()
                    .post(
                            company.app(),
                            "/api/v1/users/" + person.id() + "/deactivate",
                            Map.of("handOverToId", successor));
            assertThat(opens.now()).as(kind.getKey()).isFalse();
        }
    }

    @Test
    void nothingFromBeforeARecoveryOpensTheAccount() throws Exception {
        var kinds = kinds();
        // Opens another account, by the rights that its sender has and keeps.
        kinds.remove("users.invitation.token_hash");
        for (var kind : kinds.entrySet()) {
            var person = company.employee("ADMINISTRATOR");
            Opens opens = issue(kind.getValue(), person);
            assertThat(opens.now()).as("%s before", kind.getKey()).isTrue();
            var session = company.browser();
            recover(person);
            assertThat(opens.now()).as(kind.getKey()).isFalse();
            assertThat(session.signIn(person.email(), NEW_PASSWORD).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void neitherSessionNorAccessTokenOutlivesARecovery() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String access = browser.tokens().access();
        recover(person);
        assertThat(browser.get("/api/v1/me", bearer(access)).statusCode()).isEqualTo(401);
        assertThat(browser.authorize("some-verifier-that-is-long-enough-for-pkce-0123456789")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .doesNotContain("code=");
    }

    private Opens issue(Kind kind, Company.Employee person) throws Exception {
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        return kind.issued(person, browser, browser.tokens().access());
    }

    private void recover(Company.Employee person) {
        company.browser().postJson("/api/v1/password-resets", Map.of("email", person.email()));
        String link = company.linkIn(person.email(), "/password-reset/");
        var done = company.browser()
                .postJson("/api/v1/password-resets/by-token/" + link, Map.of("password", NEW_PASSWORD));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }

    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(
                "users.person.password_hash",
                (person, browser, access) ->
                        () -> company.browser().signIn(person.email(), PASSWORD).statusCode() == 200);
        kinds.put("users.api_token.token_hash", (person, browser, access) -> {
            String token = json(browser.postJson("/api/v1/me/tokens", Map.of("name", "ключ"), bearer(access)))
                    .get("token")
                    .asString();
            return () -> company.browser().get("/api/v1/me", bearer(token)).statusCode() == 200;
        });
        kinds.put("users.password_reset.token_hash", (person, browser, access) -> {
            company.browser().postJson("/api/v1/password-resets", Map.of("email", person.email()));
            String link = company.linkIn(person.email(), "/password-reset/");
            return () -> company.browser()
                            .get("/api/v1/password-resets/by-token/" + link)
                            .statusCode()
                    == 200;
        });
        kinds.put("users.invitation.token_hash", (person, browser, access) -> {
            String link = json(browser.postJson(
                            "/api/v1/invitations",
                            Map.of("email", "i" + UUID.randomUUID() + "@example.com"),
                            bearer(access)))
                    .get("link")
                    .asString();
            String token = link.substring(link.lastIndexOf('/') + 1);
            return () -> company.browser()
                            .get("/api/v1/invitations/by-token/" + token)
                            .statusCode()
                    == 200;
        });
        kinds.put("app.passkey.credential_id", (person, browser, access) -> {
            var device = new PasskeyDevice(company.app().address().toString());
            var asked = json(browser.postJson(
                    "/api/v1/me/second-factor/passkeys/options", Map.of("password", PASSWORD), bearer(access)));
            var added = Map.of("name", "Ключ", "credential", device.register(asked, device.proper()));
            assertThat(browser.postJson("/api/v1/me/second-factor/passkeys", added, bearer(access))
                            .statusCode())
                    .isEqualTo(201);
            return () -> {
                var alone = company.browser();
                alone.get("/login", "Accept", "text/html");
                var question = json(alone.step("/login/passkey/options", Map.of()));
                return alone.step("/login/passkey", Map.of("credential", device.answer(question, device.proper())))
                                .statusCode()
                        == 200;
            };
        });
        kinds.put("app.second_factor.totp_secret", (person, browser, access) -> {
            var app = new Authenticator(enrolled(browser, access));
            confirm(browser, access, app);
            return () -> secondStep(person, "/totp", app.code(1));
        });
        kinds.put("app.recovery_code.code_hash", (person, browser, access) -> {
            var app = new Authenticator(enrolled(browser, access));
            List<String> codes = confirm(browser, access, app);
            return () -> secondStep(person, "/recovery-code", codes.removeFirst());
        });
        return kinds;
    }

    private static String enrolled(Browser browser, String access) {
        return json(browser.postJson("/api/v1/me/second-factor/totp", Map.of("password", PASSWORD), bearer(access)))
                .get("secret")
                .asString();
    }

    private static List<String> confirm(Browser browser, String access, Authenticator app) {
        var confirmed = json(
                browser.postJson("/api/v1/me/second-factor/totp/confirm", Map.of("code", app.code(0)), bearer(access)));
        List<String> codes = new ArrayList<>();
        confirmed.get("recoveryCodes").forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private boolean secondStep(Company.Employee person, String way, String code) {
        var browser = company.browser();
        return browser.signIn(person.email(), PASSWORD).statusCode() == 200
                && browser.step("/login/second-factor" + way, Map.of("code", code))
                                .statusCode()
                        == 200;
    }
}
