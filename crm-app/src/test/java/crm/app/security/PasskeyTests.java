package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.json;
import static crm.app.security.Company.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.app.security.PasskeyDevice.Manner;
import crm.testing.http.AppTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What a passkey must show before it opens an account, alone and as the second step. */
@AppTest
class PasskeyTests {

    private static final String OWN = "/api/v1/me/second-factor/passkeys";
    private static final String STEP = "/login/second-factor/passkey";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StringRedisTemplate redis;

    private Company company;

    @BeforeEach
    void prepare() {
        company = new Company(context);
        redis.delete(redis.keys("crm:attempts:SECOND_FACTOR:*"));
        redis.delete(redis.keys("crm:attempts:*:address:*"));
    }

    static Stream<Arguments> wrongManners() {
        return Stream.of(
                manner("the person is present but not verified", proper -> proper.flags(PasskeyDevice.PRESENT)),
                manner("the page is another site", proper -> proper.origin("https://crm.example.org")),
                manner("the page is another port of the host", proper -> proper.origin("http://localhost:1")),
                manner("the passkey is for another host", proper -> proper.host("example.org")));
    }

    @Test
    void aVerifiedPersonIsLetInAloneAndAtTheSecondStep() throws Exception {
        var person = company.employee();
        var device = registered(person);
        assertThat(alone(device, device.proper()).statusCode()).isEqualTo(200);
        assertThat(secondStep(person, device, device.proper()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongManners")
    void nobodyIsLetInWhile(String what, UnaryOperator<Manner> manner) throws Exception {
        var person = company.employee();
        var device = registered(person);
        Manner wrong = manner.apply(device.proper());
        assertThat(alone(device, wrong).statusCode()).isEqualTo(401);
        assertThat(secondStep(person, device, wrong).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongManners")
    void noPasskeyIsAddedWhile(String what, UnaryOperator<Manner> manner) throws Exception {
        var person = company.employee();
        var device = new PasskeyDevice(origin());
        assertThat(register(person, device, manner.apply(device.proper())).statusCode())
                .isEqualTo(422);
        assertThat(register(person, device, device.proper()).statusCode()).isEqualTo(201);
    }

    @Test
    void anotherKeyThanTheOneThatWasAddedOpensNothing() throws Exception {
        var person = company.employee();
        var device = registered(person);
        Manner wrong = device.proper().anotherKey();
        assertThat(alone(device, wrong).statusCode()).isEqualTo(401);
        assertThat(secondStep(person, device, wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherPersonsPasskeyIsNoSecondStep() throws Exception {
        var person = company.employee();
        registered(person);
        var other = registered(company.employee());
        assertThat(secondStep(person, other, other.proper()).statusCode()).isEqualTo(401);
    }

    /** Whoever has none is asked for none in particular, so that nothing but whose it is keeps a stranger's out. */
    @Test
    void anotherPersonsPasskeyIsNoSecondStepOfSomebodyWithoutAny() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String[] token = bearer(browser.tokens().access());
        var enrolled = json(browser.postJson("/api/v1/me/second-factor/totp", Map.of("password", PASSWORD), token));
        String code = new Authenticator(enrolled.get("secret").asString()).code(0);
        assertThat(browser.postJson("/api/v1/me/second-factor/totp/confirm", Map.of("code", code), token)
                        .statusCode())
                .isEqualTo(200);
        var other = registered(company.employee());
        assertThat(secondStep(person, other, other.proper()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerIsGoodOnceAndOnlyToItsOwnQuestion() throws Exception {
        var device = registered(company.employee());
        var browser = company.browser();
        browser.get("/login", "Accept", "text/html");
        var first = json(browser.step("/login/passkey/options", Map.of()));
        var answer = Map.of("credential", device.answer(first, device.proper()));
        browser.step("/login/passkey/options", Map.of());
        assertThat(browser.step("/login/passkey", answer).statusCode())
                .as("to an earlier question")
                .isEqualTo(401);
        var second = json(browser.step("/login/passkey/options", Map.of()));
        var right = Map.of("credential", device.answer(second, device.proper()));
        assertThat(browser.step("/login/passkey", right).statusCode()).isEqualTo(200);
        var thief = company.browser();
        thief.get("/login", "Accept", "text/html");
        assertThat(thief.step("/login/passkey", right).statusCode()).isEqualTo(401);
    }

    @Test
    void afterARecoveryItOpensNothingAloneUntilShownWithTheNewPassword() throws Exception {
        var person = company.employee();
        var own = registered(person);
        var strangers = new PasskeyDevice(origin());
        assertThat(register(person, strangers, strangers.proper(), own).statusCode())
                .isEqualTo(201);
        assertThat(alone(strangers, strangers.proper()).statusCode()).isEqualTo(200);

        company.browser().postJson("/api/v1/password-resets", Map.of("email", person.email()));
        String link = company.linkIn(person.email(), "/password-reset/");
        String password = "зовсім-новий-пароль-77";
        assertThat(company.browser()
                        .postJson("/api/v1/password-resets/by-token/" + link, Map.of("password", password))
                        .statusCode())
                .isEqualTo(204);

        for (var device : List.of(own, strangers)) {
            var refused = alone(device, device.proper());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(json(refused).get("type").asString()).isEqualTo("urn:crm:problem:passkey-unconfirmed");
        }
        assertThat(secondStep(person, password, own, own.proper()).statusCode()).isEqualTo(200);
        assertThat(alone(own, own.proper()).statusCode()).as("confirmed").isEqualTo(200);
        assertThat(alone(strangers, strangers.proper()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> alone(PasskeyDevice device, Manner manner) throws Exception {
        var browser = company.browser();
        browser.get("/login", "Accept", "text/html");
        var asked = json(browser.step("/login/passkey/options", Map.of()));
        return browser.step("/login/passkey", Map.of("credential", device.answer(asked, manner)));
    }

    private HttpResponse<String> secondStep(Company.Employee person, PasskeyDevice device, Manner manner)
            throws Exception {
        return secondStep(person, PASSWORD, device, manner);
    }

    private HttpResponse<String> secondStep(
            Company.Employee person, String password, PasskeyDevice device, Manner manner) throws Exception {
        var browser = company.browser();
        browser.signIn(person.email(), password);
        var asked = json(browser.step(STEP + "/options", Map.of()));
        return browser.step(STEP, Map.of("credential", device.answer(asked, manner)));
    }

    private PasskeyDevice registered(Company.Employee person) throws Exception {
        var device = new PasskeyDevice(origin());
        var added = register(person, device, device.proper());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return device;
    }

    /** @param shown those that the person has already, of which the first is the second step */
    private HttpResponse<String> register(
            Company.Employee person, PasskeyDevice device, Manner manner, PasskeyDevice... shown) throws Exception {
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        for (PasskeyDevice known : shown) {
            var asked = json(browser.step(STEP + "/options", Map.of()));
            browser.step(STEP, Map.of("credential", known.answer(asked, known.proper())));
        }
        String[] token = bearer(browser.tokens().access());
        var asked = json(browser.postJson(OWN + "/options", Map.of("password", PASSWORD), token));
        var credential = device.register(asked, manner);
        return browser.postJson(OWN, Map.of("name", "Ключ", "credential", credential), token);
    }

    private String origin() {
        return company.app().address().toString();
    }

    private static Arguments manner(String what, UnaryOperator<Manner> manner) {
        return Arguments.of(what, manner);
    }
}
