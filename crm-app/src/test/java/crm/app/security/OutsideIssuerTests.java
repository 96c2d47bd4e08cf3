package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import crm.CrmApplication;
import crm.testing.TestServices;
import crm.testing.http.AppTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** One installation whose people sign in at another one. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideIssuerTests {

    @Autowired
    private ApplicationContext context;

    private Company issuer;
    private ConfigurableApplicationContext relying;
    private Company.Employee known;

    @BeforeAll
    void start() throws Exception {
        issuer = new Company(context);
        known = issuer.employee();
        relying = new SpringApplicationBuilder(CrmApplication.class)
                .initializers(new TestServices(), new AppTest.Place())
                .run("--crm.security.issuer-uri=" + issuer.app().address());
        String token = "known-to-this-test";
        relying.getBean(JdbcClient.class)
                .sql("insert into users.setup_token (token_hash, created_at) values (:hash, now())")
                .param("hash", MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)))
                .update();
        var owner = Map.of(
                "token",
                token,
                "email",
                known.email(),
                "password",
                "unused here 2026",
                "firstName",
                "Оля",
                "lastName",
                "Гай");
        assertThat(here().postJson("/setup", owner).statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        if (relying != null) {
            relying.close();
        }
    }

    @Test
    void thePersonWithTheVerifiedAddressIsLetInAndHasTheirOwnRightsHere() {
        var tokens = signedIn(known);
        var me = here().get("/api/v1/me", bearer(tokens.access()));
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(json(me).get("name").asString()).isEqualTo("Оля Гай");
        assertThat(here().get("/api/v1/me", bearer(tokens.id())).statusCode())
                .as("an ID token is meant for the client, not for the API")
                .isEqualTo(401);
    }

    @Test
    void aTokenThatNeverEndsIsNone() {
        var signer = context.getBean(JwtEncoder.class);
        var claims = JwtClaimsSet.builder()
                .issuer(issuer.app().address().toString())
                .audience(List.of("crm-api"))
                .subject("1")
                .claim("email", known.email())
                .claim("email_verified", true);
        var ending = signer.encode(JwtEncoderParameters.from(
                claims.expiresAt(Instant.now().plusSeconds(60)).build()));
        assertThat(here().get("/api/v1/me", bearer(ending.getTokenValue())).statusCode())
                .isEqualTo(200);
        var endless = signer.encode(JwtEncoderParameters.from(
                claims.claims(all -> all.remove("exp")).build()));
        assertThat(here().get("/api/v1/me", bearer(endless.getTokenValue())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsUnknownHereIsToldSo() throws Exception {
        var refused =
                here().get("/api/v1/me", bearer(signedIn(issuer.employee()).access()));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:crm:problem:account-unknown");
    }

    @Test
    void whoIsDeactivatedHereIsOutAtOnceThoughTheTokenGoesOn() throws Exception {
        var leaving = issuer.employee();
        String owner = signedIn(known).access();
        var invitation = json(here().postJson("/api/v1/invitations", Map.of("email", leaving.email()), bearer(owner)));
        String link = invitation.get("link").asString();
        long id = json(here().postJson(
                                "/api/v1/invitations/by-token/" + link.substring(link.lastIndexOf('/') + 1),
                                Map.of("firstName", "П", "lastName", "Г", "password", "unused here 2026")))
                .get("id")
                .asLong();
        String token = signedIn(leaving).access();
        assertThat(here().get("/api/v1/me", bearer(token)).statusCode()).isEqualTo(200);

        long successor = json(here().get("/api/v1/me", bearer(owner))).get("id").asLong();
        here().postJson("/api/v1/users/" + id + "/deactivate", Map.of("handOverToId", successor), bearer(owner));
        var refused = here().get("/api/v1/me", bearer(token));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:crm:problem:account-inactive");
    }

    @Test
    void theWebClientIsToldWhereToSignInAndOurOwnSignInIsOff() {
        var place = json(here().get("/api/v1/sign-in"));
        assertThat(place.get("issuer").asString())
                .isEqualTo(issuer.app().address().toString());
        assertThat(place.get("passwordSignIn").asBoolean()).isFalse();
        assertThat(json(issuer.browser().get("/api/v1/sign-in"))
                        .get("passwordSignIn")
                        .asBoolean())
                .isTrue();

        assertThat(here().postForm("/login", Map.of("username", known.email(), "password", "unused here 2026"))
                        .statusCode())
                .isIn(401, 403);
        assertThat(here().get("/oauth2/jwks").statusCode()).isEqualTo(404);
        assertThat(here().postJson("/api/v1/password-resets", Map.of("email", known.email()))
                        .statusCode())
                .isIn(401, 403);
        assertThat(here().get("/deals", "Accept", "text/html")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("connect-src 'self' " + issuer.app().address());
    }

    @Test
    void aTokenOfOurOwnMakingDoesNotCountWhilePeopleSignInElsewhere() {
        assertThat(here().get("/api/v1/me", bearer("eyJhbGciOiJub25lIn0.e30.")).statusCode())
                .isEqualTo(401);
    }

    private Browser.Tokens signedIn(Company.Employee person) {
        var browser = issuer.browser();
        browser.signIn(person.email(), Company.PASSWORD);
        return browser.tokens();
    }

    private Browser here() {
        String address = "http://localhost:" + relying.getEnvironment().getProperty("local.server.port");
        return new Browser(address, address);
    }
}
