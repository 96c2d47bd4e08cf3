package crm.testing.http;

import java.io.ByteArrayOutputStream;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the REST interface, on whichever node is asked. */
public final class Person {

    public static final String OWNERS_PASSWORD = "перший-власник-2026";

    public static final String INVITED_PASSWORD = "запрошена-людина-2026";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERIFIER = "a-verifier-of-the-length-that-the-standard-demands-0123456789";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    private Person(String token) {
        this.token = token;
    }

    /** Makes the owner with the set-up token of the node's log, and an API token of theirs. */
    public static Person owner(Server node, String setupToken) throws Exception {
        String password = OWNERS_PASSWORD;
        var created = post(
                node.address(),
                "/setup",
                Map.of(
                        "token", setupToken,
                        "email", "owner@example.com",
                        "password", password,
                        "firstName", "Олена",
                        "lastName", "Власник"));
        if (created.statusCode() != 201) {
            throw new IllegalStateException("set-up: " + created.statusCode() + " " + created.body());
        }
        return new Person(signIn(node.address(), "owner@example.com", password)).withApiToken(node);
    }

    /** Whoever has this token. */
    public static Person of(String token) {
        return new Person(token);
    }

    /** Somebody who has an account already. */
    public static Person known(Server node, String email, String password) throws Exception {
        return new Person(signIn(node.address(), email, password)).withApiToken(node);
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
    public static String signIn(URI node, String email, String password) throws Exception {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        browser.send(
                HttpRequest.newBuilder(node.resolve("/login"))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.discarding());
        String csrf = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        var login = browser.send(
                HttpRequest.newBuilder(node.resolve("/login"))
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                form(Map.of("username", email, "password", password, "_csrf", csrf))))
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
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "crm-web",
                                "code",
                                code.group(1),
                                "redirect_uri",
                                node + "/auth/callback",
                                "code_verifier",
                                VERIFIER))))
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

    /** Invites a colleague, who fills in the questionnaire, signs in and makes an API token. */
    public Person invite(Server node, String email, long roleId, @Nullable Long groupId) throws Exception {
        var invitation = new LinkedHashMap<String, Object>();
        invitation.put("email", email);
        invitation.put("roleId", roleId);
        if (groupId != null) {
            invitation.put("groupId", groupId);
        }
        String link = post(node, "/api/v1/invitations", invitation).path("link").stringValue();
        String invited = link.substring(link.lastIndexOf('/') + 1);
        String password = INVITED_PASSWORD;
        var accepted = post(
                node.address(),
                "/api/v1/invitations/by-token/" + invited,
                Map.of("firstName", "Петро", "lastName", email.substring(0, email.indexOf('@')), "password", password));
        if (accepted.statusCode() != 201) {
            throw new IllegalStateException("questionnaire: " + accepted.statusCode() + " " + accepted.body());
        }
        return new Person(signIn(node.address(), email, password)).withApiToken(node);
    }

    /** The id of a built-in role. */
    public long role(Server node, String code) throws IOException, InterruptedException {
        for (JsonNode role : get(node, "/api/v1/roles?sort=createdAt&limit=200").path("items")) {
            if (role.path("code").asString("").equals(code)) {
                return role.path("id").longValue();
            }
        }
        throw new IllegalStateException("no role " + code);
    }

    private Person withApiToken(Server node) throws Exception {
        JsonNode made = post(node, "/api/v1/me/tokens", Map.of("name", "tests"));
        return new Person(made.path("token").stringValue());
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    public String token() {
        return token;
    }

    public JsonNode get(Server node, String path) throws IOException, InterruptedException {
        return JSON.readTree(send(node, "GET", path, null, Map.of()).body());
    }

    public JsonNode post(Server node, String path, Object body) throws IOException, InterruptedException {
        return JSON.readTree(send(node, "POST", path, body, Map.of()).body());
    }

    /** A file with what a form says about it, as a browser sends them. */
    public JsonNode upload(Server node, String path, String fileName, byte[] content, Map<String, String> fields)
            throws IOException, InterruptedException {
        return JSON.readTree(send(node, path, fileName, content, fields, Map.of("Authorization", "Bearer " + token))
                .body());
    }

    /** The same by somebody, whoever it is, with the whole answer. */
    public static HttpResponse<String> send(
            Server node,
            String path,
            String fileName,
            byte[] content,
            Map<String, String> fields,
            Map<String, String> headers)
            throws IOException, InterruptedException {
        String boundary = "crm-" + Long.toHexString(System.nanoTime());
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(node.address().resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** What a file holds, and how it is handed out. */
    public HttpResponse<byte[]> download(Server node, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.address().resolve(path)).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> send(
            Server node, String method, String path, @Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!headers.containsKey("Content-Type")) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
