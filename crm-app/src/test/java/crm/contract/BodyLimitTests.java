package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.kernel.UploadLimit;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing is read that is longer than it may be, whoever sends it and wherever to. */
@AppTest
class BodyLimitTests {

    private static final int LIMIT = 1 << 20;

    /** What filters read before any controller. */
    private static final List<String> FORMS = List.of(
            "/login", "/oauth2/token", "/oauth2/revoke", "/oauth2/introspect", "/oauth2/par", "/connect/logout");

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final HttpClient http = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> nobodyIsReadWhoSaysThatTooMuchIsComing() {
        return Stream.concat(FORMS.stream(), withBodies().map(endpoint -> endpoint.method() + " " + endpoint.at(1)))
                .map(name -> dynamicTest(name, () -> {
                    String path = name.substring(name.indexOf('/'));
                    String method = name.startsWith("/") ? "POST" : name.substring(0, name.indexOf(' '));
                    for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
                        var answer = sent(method, path, type, BodyPublishers.ofByteArray(json(LIMIT + 1)), "", "uk");
                        assertRefused(answer, "Файл або запит більший, ніж дозволено.");
                    }
                    var english = sent(
                            method, path, "application/json", BodyPublishers.ofByteArray(json(LIMIT + 1)), "", "en");
                    assertRefused(english, "The file or the request is larger than allowed.");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoDoesNotSayHowMuchIsComingIsStoppedOnTheWay() throws Exception {
        RunningApp app = RunningApp.of(context);
        String token = Person.signIn(ready(app), "owner@example.com", Person.OWNERS_PASSWORD);
        return withBodies()
                .filter(endpoint -> endpoint.path().startsWith("/api/") && endpoint.takesJson())
                .map(endpoint -> dynamicTest(
                        endpoint.toString(),
                        () -> assertRefused(
                                sent(
                                        endpoint.method(),
                                        endpoint.at(1),
                                        endpoint.mediaType(),
                                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json(LIMIT + 1))),
                                        token,
                                        "uk"),
                                "Файл або запит більший, ніж дозволено.")));
    }

    @TestFactory
    Stream<DynamicTest> formsInPartsHaveToSayHowMuchIsComing() {
        return Stream.concat(FORMS.stream(), withBodies().map(endpoint -> endpoint.method() + " " + endpoint.at(1)))
                .map(name -> dynamicTest(name, () -> {
                    String path = name.substring(name.indexOf('/'));
                    String method = name.startsWith("/") ? "POST" : name.substring(0, name.indexOf(' '));
                    for (String kind : List.of("mixed", "form-data", "Related")) {
                        var answer = sent(
                                method,
                                path,
                                "multipart/" + kind + "; boundary=b",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(parts())),
                                "",
                                "en");
                        assertThat(answer.statusCode())
                                .as(kind + " → " + answer.body())
                                .isEqualTo(411);
                    }
                }));
    }

    private static byte[] parts() {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void beforeSignInEndlessBodiesAreStoppedToo() throws Exception {
        for (String path : List.of("/login/passkey", "/setup")) {
            assertRefused(
                    fromPage(path, "application/json", () -> new ByteArrayInputStream(json(8 * LIMIT))),
                    "Файл або запит більший, ніж дозволено.");
        }
        byte[] form = ("username=" + "a".repeat(LIMIT + 1)).getBytes(StandardCharsets.UTF_8);
        assertRefused(
                fromPage("/login", "application/x-www-form-urlencoded", () -> new ByteArrayInputStream(form)),
                "Файл або запит більший, ніж дозволено.");
    }

    /** As the page of the sign-in sends it, with what keeps other pages from doing so. */
    private HttpResponse<String> fromPage(String path, String type, Supplier<InputStream> body) throws Exception {
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            URI address = RunningApp.of(context).address();
            browser.send(HttpRequest.newBuilder(address.resolve("/login")).build(), BodyHandlers.discarding());
            String csrf = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
            return browser.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Content-Type", type)
                            .header("X-XSRF-TOKEN", csrf)
                            .POST(BodyPublishers.ofInputStream(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void aVeryLargeOneIsToldSoToo() throws Exception {
        assertRefused(
                sent(
                        "POST",
                        "/login/passkey",
                        "application/json",
                        BodyPublishers.ofByteArray(json(64 * LIMIT)),
                        "",
                        "uk"),
                "Файл або запит більший, ніж дозволено.");
    }

    @Test
    void asMuchAsIsAllowedIsRead() throws Exception {
        RunningApp app = RunningApp.of(context);
        String token = Person.signIn(ready(app), "owner@example.com", Person.OWNERS_PASSWORD);
        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(json(LIMIT)),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json(LIMIT))))) {
            var answer = sent("POST", "/api/v1/contacts", "application/json", body, token, "uk");
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        }
    }

    @Test
    void everyAddressThatTakesAFileSaysHowLarge() {
        assertThat(Endpoint.everywhere(mapping))
                .filteredOn(endpoint -> Arrays.stream(endpoint.handler().getMethodParameters())
                        .anyMatch(parameter ->
                                parameter.getParameterType().getSimpleName().equals("MultipartFile")))
                .hasSizeGreaterThan(2)
                .allSatisfy(endpoint -> assertThat(endpoint.handler().hasMethodAnnotation(UploadLimit.class))
                        .isTrue());
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeSignInIsAsked() throws Exception {
        var answer =
                Person.send(RunningApp.of(context), "/api/v1/files", "a.pdf", new byte[26 * LIMIT], Map.of(), Map.of());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private Stream<Endpoint> withBodies() {
        return Endpoint.everywhere(mapping).stream()
                .filter(endpoint -> List.of("POST", "PUT", "PATCH").contains(endpoint.method()));
    }

    private URI ready(RunningApp app) throws Exception {
        app.owner();
        return app.address();
    }

    /** A text of as many bytes. */
    private static byte[] json(int bytes) {
        byte[] text = new byte[bytes];
        Arrays.fill(text, (byte) 'a');
        text[0] = '"';
        text[bytes - 1] = '"';
        return text;
    }

    private HttpResponse<String> sent(
            String method, String path, String type, BodyPublisher body, String token, String language)
            throws Exception {
        var request = HttpRequest.newBuilder(RunningApp.of(context).address().resolve(path))
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .header("If-Match", "\"0\"")
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.uri() + " → " + answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Person.json(answer.body()).path("detail").stringValue()).isEqualTo(words);
    }
}
