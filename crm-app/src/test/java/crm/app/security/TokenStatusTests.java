package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.parameter;
import static crm.app.security.Company.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;

/** An access token ends with its authorization, and a session that nobody has signed in by soon ends by itself. */
@AppTest
class TokenStatusTests {

    private static final String VERIFIER = "another-verifier-that-is-long-enough-for-pkce-0123456789";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FindByIndexNameSessionRepository<?> sessions;

    @Autowired
    private StringRedisTemplate redis;

    private Company company;

    @BeforeEach
    void prepare() {
        company = new Company(context);
        redis.delete(redis.keys("crm:attempts:*:address:*"));
    }

    @Test
    void aCodeThatIsShownTwiceEndsTheTokenThatCameOfIt() throws Exception {
        var browser = signedIn();
        String code = parameter(
                browser.authorize(VERIFIER).headers().firstValue("Location").orElseThrow(), "code");
        String token = browser.exchange(code, VERIFIER).access();
        String other = browser.tokens("none").access();
        assertThat(status(browser, token)).isEqualTo(200);

        var again = company.browser()
                .postForm(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "crm-web",
                                "code",
                                code,
                                "redirect_uri",
                                company.app().address() + "/auth/callback",
                                "code_verifier",
                                VERIFIER));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(status(browser, token)).isEqualTo(401);
        assertThat(status(browser, other)).as("of another code").isEqualTo(200);
    }

    @Test
    void theWebClientGivesItsTokenBack() throws Exception {
        var browser = signedIn();
        String token = browser.tokens().access();
        assertThat(status(browser, token)).isEqualTo(200);
        var form = Map.of("client_id", "crm-web", "token", token, "token_type_hint", "access_token");
        assertThat(company.browser().postForm("/oauth2/revoke", form).statusCode())
                .isEqualTo(200);
        assertThat(status(browser, token)).isEqualTo(401);
        assertThat(status(browser, browser.tokens("none").access())).isEqualTo(200);
    }

    @Test
    void whoIsNoClientGivesNothingBack() throws Exception {
        var browser = signedIn();
        String token = browser.tokens().access();
        var form = Map.of("client_id", "somebody", "token", token);
        assertThat(browser.postForm("/oauth2/revoke", form).statusCode()).isIn(400, 401);
        assertThat(browser.postForm("/oauth2/revoke", Map.of("token", token)).statusCode())
                .isIn(302, 400, 401);
        assertThat(status(browser, token)).isEqualTo(200);
    }

    @Test
    void aSessionLastsOnlyOnceSomebodyHasSignedIn() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.authorize(VERIFIER);
        assertThat(left(browser)).isLessThanOrEqualTo(Duration.ofMinutes(15));
        var passing = company.browser();
        passing.get("/login", "Accept", "text/html");
        passing.step("/login/passkey/options", Map.of());
        assertThat(left(passing)).isLessThanOrEqualTo(Duration.ofMinutes(15));

        browser.signIn(person.email(), "не той пароль");
        assertThat(left(browser)).isLessThanOrEqualTo(Duration.ofMinutes(15));
        browser.signIn(person.email(), PASSWORD);
        assertThat(left(browser)).isEqualTo(Duration.ofHours(12));
    }

    private Duration left(Browser browser) {
        String id = new String(Base64.getDecoder().decode(browser.cookie("SESSION")), StandardCharsets.UTF_8);
        return Objects.requireNonNull(sessions.findById(id)).getMaxInactiveInterval();
    }

    private Browser signedIn() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        return browser;
    }

    private static int status(Browser browser, String token) {
        return browser.get("/api/v1/me", bearer(token)).statusCode();
    }
}
