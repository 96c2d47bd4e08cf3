package crm.app.security;

import static crm.app.security.Browser.bearer;
import static crm.app.security.Browser.json;
import static crm.app.security.Company.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.TakesProof;
import crm.testing.http.AppTest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Repeating a request with an {@code Idempotency-Key} neither saves a proof from being spent nor hands an answer to a lesser caller. */
@AppTest
class ProofTests {

    private static final String OWN = "/api/v1/me/second-factor";
    private static final String KEY = "Idempotency-Key";

    /** What the members of a request are called that show who is there. */
    private static final Set<String> PROOFS = Set.of("code", "password", "current", "credential", "proof", "secret");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private StringRedisTemplate redis;

    private Company company;

    @BeforeEach
    void prepare() {
        company = new Company(context);
        redis.delete(redis.keys("crm:attempts:*:address:*"));
    }

    @Test
    void aRecoveryCodeIsSpentThoughTheRequestIsRefused() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String token = browser.tokens().access();
        String secret = json(browser.postJson(OWN + "/totp", Map.of("password", PASSWORD), bearer(token)))
                .get("secret")
                .asString();
        String code = json(browser.postJson(
                        OWN + "/totp/confirm", Map.of("code", new Authenticator(secret).code(0)), bearer(token)))
                .get("recoveryCodes")
                .get(0)
                .asString();
        var first = browser.postJson(OWN + "/totp", Map.of("code", code), keyed(token));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(409);
        var second = browser.postJson(OWN + "/totp", Map.of("code", code), keyed(token));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(422);
        assertThat(json(browser.get(OWN, bearer(token)))
                        .get("recoveryCodesLeft")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void anAnswerToAProofIsRepeatedAsAnyOther() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String[] headers = keyed(browser.tokens().access());
        var first = browser.postJson(OWN + "/totp", Map.of("password", PASSWORD), headers);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(browser.postJson(OWN + "/totp", Map.of("password", PASSWORD), headers)
                        .body())
                .isEqualTo(first.body());
        assertThat(browser.postJson(OWN + "/totp", Map.of("password", "інший"), headers)
                        .statusCode())
                .as("another request")
                .isEqualTo(422);
    }

    /** Found by what requests are made of, so that the next one that takes a proof is met here. */
    @Test
    void everyRequestThatTakesAProofIsMarked() {
        List<String> proofs = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            boolean ours = info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && info.getPatternValues().stream()
                            .anyMatch(path -> path.startsWith("/api/v1/me") || path.startsWith("/api/v1/users"));
            boolean proof = ours
                    && Arrays.stream(handler.getMethodParameters())
                            .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                            .flatMap(ProofTests::members)
                            .anyMatch(PROOFS::contains);
            if (proof) {
                proofs.add(handler.getMethod().getName());
                assertThat(handler.hasMethodAnnotation(TakesProof.class))
                        .as("%s takes a proof", handler)
                        .isTrue();
            }
        });
        assertThat(proofs).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void anAnswerIsRepeatedOnlyToTheSameKindOfCaller() throws Exception {
        var person = company.employee();
        var browser = company.browser();
        browser.signIn(person.email(), PASSWORD);
        String access = browser.tokens().access();
        String writing = token(browser, access, List.of("read", "write"));
        String reading = token(browser, access, List.of("read"));
        String key = UUID.randomUUID().toString();
        var wish = Map.of("name", "для інтеграції");
        var made = browser.postJson("/api/v1/me/tokens", wish, keyed(access, key));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(browser.postJson("/api/v1/me/tokens", wish, keyed(access, key))
                        .body())
                .isEqualTo(made.body());
        for (String script : List.of(writing, reading)) {
            var asked = browser.postJson("/api/v1/me/tokens", wish, keyed(script, key));
            assertThat(asked.statusCode()).isEqualTo(403);
            assertThat(asked.body()).doesNotContain("crm_");
        }
    }

    private static Stream<String> members(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private static String token(Browser browser, String access, List<String> scopes) {
        return json(browser.postJson("/api/v1/me/tokens", Map.of("name", "ключ", "scopes", scopes), bearer(access)))
                .get("token")
                .asString();
    }

    private static String[] keyed(String token) {
        return keyed(token, UUID.randomUUID().toString());
    }

    private static String[] keyed(String token, String key) {
        return new String[] {"Authorization", "Bearer " + token, KEY, key};
    }
}
