package crm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import crm.CrmApplication;
import crm.testing.TestServices;
import crm.testing.http.AppTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Cookies and strict transport security follow the address that the installation is known by, not what a proxy says. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportTests {

    private static final List<String> PLACES = List.of(
            "/",
            "/login",
            "/assets/none.js",
            "/oauth2/authorize?response_type=code&client_id=crm-web&scope=openid"
                    + "&redirect_uri=https%3A%2F%2Fcrm.example.com%2Fauth%2Fcallback&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "/oauth2/jwks",
            "/api/v1/me",
            "/api/v1/sign-in",
            "/actuator/health");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext plain;

    private ConfigurableApplicationContext safe;

    @BeforeAll
    void start() {
        safe = new SpringApplicationBuilder(CrmApplication.class)
                .initializers(
                        new TestServices(),
                        new AppTest.Place(),
                        context -> TestPropertyValues.of("crm.base-url=https://crm.example.com")
                                .applyTo(context))
                .run();
    }

    @AfterAll
    void stop() {
        if (safe != null) {
            safe.close();
        }
    }

    @Test
    void everyCookieIsForTlsAloneAndEveryAnswerDemandsIt() throws Exception {
        List<String> names = new ArrayList<>();
        for (String place : PLACES) {
            HttpResponse<Void> answer = get(safe, place);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as(place)
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                names.add(cookie.split("=")[0]);
                assertThat(cookie).as(place).contains("; Secure");
            }
        }
        assertThat(names).contains("SESSION", "XSRF-TOKEN");
    }

    @Test
    void withoutTlsCookiesAreKeptAndNothingIsDemanded() throws Exception {
        List<String> names = new ArrayList<>();
        for (String place : PLACES) {
            HttpResponse<Void> answer = get(plain, place);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                names.add(cookie.split("=")[0]);
                assertThat(cookie).doesNotContain("; Secure");
            }
        }
        assertThat(names).contains("XSRF-TOKEN");
    }

    private HttpResponse<Void> get(ApplicationContext where, String place) throws Exception {
        String address = "http://localhost:" + where.getEnvironment().getProperty("local.server.port") + place;
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.discarding());
    }
}
