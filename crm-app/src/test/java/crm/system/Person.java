package crm.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the REST interface, on whichever node is asked. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERIFIER = "a-verifier-of-the-length-that-the-standard-demands-0123456789";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    private Person(String token) {
        this.token = token;
    }

    /** Makes the owner with the set-up token of the node's log, and an API token of theirs. */
    static Person owner(Node node) throws Exception {
        String password = "перший-власник-2026";
        var created = post(
                node.address(),
                "/setup",
                Map.of(
                        "token", node.setupToken(),
                        "email", "owner@example.com",
                        "password", password,
                        "firstName", "Олена",
                        "lastName", "Власник"));
        if (created.statusCode() != 201) {
            throw new IllegalStateException("set-up: " + created.statusCode() + " " + created.body());
        }
        return new Person(signIn(node.address(), "owner@example.com", password)).withApiToken(node);
    }

    private static HttpResponse<String> post(URI node, String path, Object body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(node.resolve(path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** The whole dance of a browser: form sign-in, authorization code with PKCE, token. */
    static String signIn(URI node, String email, String password) throws Exception {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        browser.send(HttpRequest.newBuilder(node.resolve("/login")).header("Accept", "text/html").build(), BodyHandlers.discarding());
        String csrf = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        var login = browser.send(
                HttpRequest.newBuilder(node.resolve("/login"))
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(Map.of("username", email, "password", password, "_csrf", csrf))))
                        .build(),
                BodyHandlers.ofString());
        if (login.statusCode() != 200) {
            throw new IllegalStateException("sign-in: " + login.statusCode() + " " + login.body());
        }
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", "crm-web");
        question.put("redirect_uri", node + "/auth/callback");
        question.put("scope", "openid profile crm");
        question.put("code_challenge", challenge());
        question.put("code_challenge_method", "S256");
        question.put("state", "s");
        var authorized = browser.send(
                HttpRequest.newBuilder(node.resolve("/oauth2/authorize?" + form(question)))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        String location = authorized.headers().firstValue("Location").orElse("");
        Matcher code = CODE.matcher(location);
        if (!code.find()) {
            throw new IllegalStateException("no code: " + authorized.statusCode() + " " + location);
        }
        var exchanged = browser.send(
                HttpRequest.newBuilder(node.resolve("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "crm-web",
                                "code", code.group(1),
                                "redirect_uri", node + "/auth/callback",
                                "code_verifier", VERIFIER))))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(exchanged.body()).path("access_token").stringValue();
    }

    private static String challenge() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Person withApiToken(Node node) throws Exception {
        JsonNode made = post(node, "/api/v1/me/tokens", Map.of("name", "tests"));
        return new Person(made.path("token").stringValue());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    String token() {
        return token;
    }

    JsonNode get(Node node, String path) throws IOException, InterruptedException {
        return JSON.readTree(send(node, "GET", path, null, Map.of()).body());
    }

    JsonNode post(Node node, String path, Object body) throws IOException, InterruptedException {
        return JSON.readTree(send(node, "POST", path, body, Map.of()).body());
    }

    HttpResponse<String> send(Node node, String method, String path, @org.jspecify.annotations.Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
