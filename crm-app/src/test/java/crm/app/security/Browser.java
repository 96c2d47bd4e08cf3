package crm.app.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person at one browser: keeps cookies and walks through sign-in as the web client does. */
final class Browser {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String origin;
    private final String base;

    /** The origin is where the server listens, the base what it believes its address to be. */
    Browser(String origin, String base) {
        this.origin = origin;
        this.base = base;
    }

    record Tokens(String access, String id) {}

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> postJson(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A step of sign-in, which the session and the CSRF token speak for. */
    HttpResponse<String> step(String path, Object body) {
        return postJson(path, body, "X-XSRF-TOKEN", cookie("XSRF-TOKEN"), "Accept", "application/json");
    }

    HttpResponse<String> delete(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    HttpResponse<String> postForm(String path, Map<String, String> form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(form))));
    }

    HttpResponse<String> signIn(String email, String password, String... headers) {
        get("/login", "Accept", "text/html");
        return postForm(
                "/login",
                Map.of("username", email, "password", password, "_csrf", cookie("XSRF-TOKEN")),
                Stream.concat(Stream.of("Accept", "application/json"), Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** The tokens that a signed-in browser gets by an authorization code with PKCE. */
    Tokens tokens(String... prompt) {
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        HttpResponse<String> answer = authorize(verifier, prompt);
        String code = parameter(answer.headers().firstValue("Location").orElseThrow(), "code");
        return exchange(code, verifier);
    }

    Tokens exchange(String code, String verifier) {
        var answer = postForm(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "crm-web",
                        "code",
                        code,
                        "redirect_uri",
                        base + "/auth/callback",
                        "code_verifier",
                        verifier));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        JsonNode tokens = json(answer);
        return new Tokens(
                tokens.get("access_token").asString(), tokens.get("id_token").asString());
    }

    HttpResponse<String> authorize(String verifier, String... prompt) {
        String path = "/oauth2/authorize?"
                + query(Map.of(
                        "response_type", "code",
                        "client_id", "crm-web",
                        "scope", "openid profile email crm",
                        "redirect_uri", base + "/auth/callback",
                        "state", "s1",
                        "code_challenge_method", "S256",
                        "code_challenge", challenge(verifier)))
                + (prompt.length == 0 ? "" : "&prompt=" + prompt[0]);
        return get(path, "Accept", "text/html");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String parameter(String url, String name) {
        for (String pair : String.valueOf(URI.create(url).getRawQuery()).split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + url);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
