package crm.contract;

import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request for every endpoint that does what the endpoint is for, on a record made for it. */
final class Samples {

    private static final String BASE = "/api/v1";
    private static final byte[] FILE = "Прізвище,Телефон\nПроба,0671234567\n".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, Object> PROOF = Map.of("password", Person.INVITED_PASSWORD);

    /** What only the person may do in a session of their own. */
    private static final String ONES_OWN = ".*/me/(sessions|tokens|second-factor|password).*";

    private static final String IMPORTS = "POST /api/v1/imports";
    private static final String FILES = "POST /api/v1/files";
    private static final String PHOTO = "POST /api/v1/invitations/by-token/{token}/photo";
    private static final Set<String> UPLOADS = Set.of(IMPORTS, FILES, PHOTO);

    /** What refuses its sample for good reasons: a second factor or a link from a letter that is not there, a set-up that is over. */
    static final Set<String> REFUSED = Set.of(
            "POST /api/v1/imports/{id}/undo",
            "POST /api/v1/me/second-factor/passkeys",
            "DELETE /api/v1/me/second-factor/passkeys/{id}",
            "POST /api/v1/me/second-factor/recovery-codes",
            "DELETE /api/v1/me/second-factor/totp",
            "POST /api/v1/me/second-factor/totp/confirm",
            "DELETE /api/v1/users/{id}/second-factor",
            "GET /api/v1/password-resets/by-token/{token}",
            "POST /api/v1/password-resets/by-token/{token}",
            "GET /api/v1/setup",
            "POST /api/v1/setup",
            "POST /api/v1/tasks/{id}/accept",
            "POST /api/v1/tasks/{id}/decline");

    private final RunningApp app;
    private Runnable before = () -> {};

    Samples(RunningApp app) {
        this.app = app;
    }

    /** Done when the record is there and the request is about to be sent. */
    void beforeSending(Runnable before) {
        this.before = before;
    }

    /** The answer to a request of whoever may make it. */
    HttpResponse<String> answer(Endpoint endpoint) throws Exception {
        Person person = endpoint.path().matches(ONES_OWN) ? session() : app.owner();
        JsonNode record = record(endpoint, person);
        String path = endpoint.at(record.path(endpoint.path().contains("{token}") ? "token" : "id")
                        .asString(""))
                + parameters(endpoint);
        Object body = body(endpoint);
        before.run();
        if (UPLOADS.contains(endpoint.toString())) {
            return uploaded(endpoint, path, person);
        }
        var headers = new LinkedHashMap<>(Map.of("Content-Type", endpoint.mediaType()));
        if (endpoint.needsVersion()) {
            headers.put("If-Match", "\"" + record.path("version").longValue() + "\"");
        }
        if (endpoint.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        return person.send(app, endpoint.method(), path, body, headers);
    }

    private HttpResponse<String> uploaded(Endpoint endpoint, String path, Person person) throws Exception {
        boolean imported = endpoint.toString().equals(IMPORTS);
        return Person.send(
                app,
                path,
                imported ? "проба.csv" : "проба.png",
                imported ? FILE : picture(),
                imported ? Map.of("kind", "CONTACT") : Map.of(),
                Map.of("Authorization", "Bearer " + person.token()));
    }

    private static byte[] picture() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    private String parameters(Endpoint endpoint) throws Exception {
        return switch (endpoint.toString().replace(BASE, "")) {
            case "GET /comments" -> "?record=COMPANY:" + id(made("companies"));
            case "GET /users/{id}/access" -> "?record=COMPANY:" + id(made("companies"));
            case "GET /comments/counts" -> "?activity=1";
            case "GET /contacts/duplicates" -> "?phone=0671234567";
            case "GET /companies/duplicates" -> "?egrpou=00032129";
            case "GET /exports/columns" -> "?resource=deals";
            default -> "";
        };
    }

    /** @throws IllegalStateException when there is no sample for the endpoint yet */
    private @Nullable Object body(Endpoint endpoint) throws Exception {
        if (!endpoint.takesJson()) {
            return null;
        }
        Callable<Object> body = bodies().get(endpoint.toString().replace(BASE, ""));
        if (body == null) {
            throw new IllegalStateException("give a sample of what " + endpoint + " takes");
        }
        return body.call();
    }

    private JsonNode record(Endpoint endpoint, Person person) throws Exception {
        if (!endpoint.path().contains("{")) {
            return endpoint.needsVersion() ? person.get(app, endpoint.path()) : Person.json("{\"id\":0}");
        }
        String resource = endpoint.path().substring(BASE.length() + 1).replaceAll("/\\{.*", "");
        JsonNode record = resource.startsWith("me/") ? madeBy(person, resource) : made(resource);
        if (endpoint.path().endsWith("/restore")) {
            String address = BASE + "/" + resource + "/" + record.path("id").longValue();
            app.owner().send(app, "DELETE", address, null, Map.of("If-Match", etag(record)));
            return Person.json("{\"id\":%d,\"version\":%d}"
                    .formatted(
                            record.path("id").longValue(),
                            record.path("version").longValue() + 1));
        }
        if (endpoint.path().endsWith("/activate")) {
            String address = BASE + "/users/" + id(record);
            app.owner()
                    .send(
                            app,
                            "POST",
                            address + "/deactivate",
                            Map.of("handOverToId", id(app.owner().get(app, BASE + "/me"))),
                            Map.of("If-Match", etag(record)));
            return app.owner().get(app, address);
        }
        return record;
    }

    private JsonNode made(String resource) throws Exception {
        return switch (resource) {
            case "contacts" -> post("contacts", Map.of("firstName", "Ганна", "lastName", "Проба"));
            case "companies" -> post("companies", Map.of("name", "ТОВ «Проба»"));
            case "leads" -> post("leads", Map.of("title", "Проба", "contactId", id(made("contacts"))));
            case "deals" -> post("deals", Map.of("title", "Проба", "contactId", id(made("contacts"))));
            case "products" -> post("products", product());
            case "tasks" -> post("tasks", Map.of("name", "Проба"));
            case "price-lists" -> post("price-lists", priceList());
            case "projects" -> post("projects", Map.of("name", "Проба"));
            case "tags" -> post("tags", Map.of("name", unique("мітка")));
            case "task-statuses" -> post("task-statuses", taskStatus());
            case "comments" -> post("comments", Map.of("record", "DEAL:" + id(made("deals")), "text", "Проба"));
            case "roles" -> post("roles", Map.of("name", unique("Роль")));
            case "groups" -> post("groups", Map.of("name", unique("Група")));
            case "funnels" -> post("funnels", funnel());
            case "invitations" -> post("invitations", invitation());
            case "invitations/by-token", "password-resets/by-token" -> {
                String link = post("invitations", invitation()).path("link").stringValue();
                yield Person.json("{\"token\":\"" + link.substring(link.lastIndexOf('/') + 1) + "\"}");
            }
            case "users" -> colleague().get(app, BASE + "/me");
            case "files" -> app.owner().upload(app, BASE + "/files", "проба.png", picture(), Map.of());
            case "imports" -> app.owner().upload(app, BASE + "/imports", "проба.csv", FILE, Map.of("kind", "CONTACT"));
            case "exports" -> post("exports", Map.of("resource", "contacts", "format", "csv"));
            default -> throw new IllegalStateException("say how a record of " + resource + " is made");
        };
    }

    private JsonNode madeBy(Person person, String resource) throws Exception {
        return switch (resource) {
            case "me/saved-views" -> person.post(app, BASE + "/me/saved-views", view());
            case "me/tokens" -> person.post(app, BASE + "/me/tokens", Map.of("name", unique("Токен")));
            case "me/sessions" ->
                person.get(app, BASE + "/me/sessions").path("items").get(0);
            case "me/second-factor/passkeys" -> Person.json("{\"id\":1}");
            default -> throw new IllegalStateException("say how a record of " + resource + " is made");
        };
    }

    private Map<String, Callable<Object>> bodies() {
        Map<String, Callable<Object>> bodies = new LinkedHashMap<>();
        Callable<Object> tags = () -> Map.of("tags", List.of("проба"));
        bodies.put("POST /comments", () -> Map.of("record", "DEAL:" + id(made("deals")), "text", "Проба"));
        bodies.put("PATCH /comments/{id}", () -> Map.of("text", "Інша проба"));
        bodies.put("POST /companies", () -> Map.of("name", "ТОВ «Проба»", "responsibleId", id(made("users"))));
        bodies.put("POST /contacts", () -> Map.of("lastName", "Проба", "responsibleId", id(made("users"))));
        bodies.put("POST /deals", () -> Map.of("title", "Проба", "responsibleId", id(made("users"))));
        bodies.put("POST /leads", () -> Map.of("title", "Проба", "responsibleId", id(made("users"))));
        List.of("companies", "contacts", "deals", "leads")
                .forEach(kind -> bodies.put("PATCH /" + kind + "/{id}", tags));
        for (String kind : List.of("deals", "leads")) {
            bodies.put("POST /" + kind + "/{id}/move", () -> Map.of("stageId", stage(kind)));
            bodies.put("POST /" + kind + "/{id}/lose", () -> Map.of("reason", "проба"));
        }
        bodies.put(
                "PUT /deals/{id}/lines",
                () -> Map.of("lines", List.of(Map.of("name", "Саморіз", "quantity", "1", "price", "5.00"))));
        bodies.put("POST /leads/{id}/convert", () -> Map.of());
        bodies.put("POST /deals/bulk", () -> given("deals"));
        bodies.put("POST /leads/bulk", () -> given("leads"));
        bodies.put("POST /funnel-entries/bulk", () -> given("deals"));
        bodies.put("POST /exports", () -> Map.of("resource", "deals", "format", "csv"));
        bodies.put("POST /funnels", Samples::funnel);
        bodies.put("PATCH /funnels/{id}", () -> Map.of("name", unique("Воронка")));
        bodies.put("PUT /funnels/{id}/stages", () -> Map.of("stages", stages()));
        bodies.put("POST /groups", () -> Map.of("name", unique("Група")));
        bodies.put("PATCH /groups/{id}", () -> Map.of("name", unique("Група")));
        bodies.put("PUT /imports/{id}/mapping", () -> Map.of("mapping", Map.of("0", "lastName", "1", "phone")));
        bodies.put("POST /imports/{id}/run", () -> Map.of("onError", "SKIP"));
        bodies.put("POST /invitations", this::invitation);
        bodies.put(
                "POST /invitations/by-token/{token}",
                () -> Map.of("firstName", "Проба", "lastName", "Проба", "password", Person.INVITED_PASSWORD));
        bodies.put("PATCH /me", () -> Map.of("signature", "Проба"));
        bodies.put(
                "PUT /me/notification-preferences",
                () -> Map.of("preferences", List.of(Map.of("kind", "ASSIGNED", "channels", List.of("IN_APP")))));
        bodies.put(
                "POST /me/password", () -> Map.of("current", Person.INVITED_PASSWORD, "new", "зовсім-інша-фраза-2026"));
        bodies.put("PUT /me/preferences", () -> Map.of("theme", "dark"));
        bodies.put("PUT /me/presence", () -> Map.of("status", "DO_NOT_DISTURB"));
        bodies.put("POST /me/saved-views", Samples::view);
        bodies.put("PATCH /me/saved-views/{id}", () -> Map.of("name", unique("Вид")));
        bodies.put("POST /me/second-factor/passkeys", () -> Map.of("name", "Проба", "credential", Map.of()));
        bodies.put("POST /me/second-factor/passkeys/options", () -> PROOF);
        bodies.put("DELETE /me/second-factor/passkeys/{id}", () -> PROOF);
        bodies.put("POST /me/second-factor/recovery-codes", () -> PROOF);
        bodies.put("DELETE /me/second-factor/totp", () -> PROOF);
        bodies.put("POST /me/second-factor/totp", () -> PROOF);
        bodies.put("POST /me/second-factor/totp/confirm", () -> Map.of("code", "000000"));
        bodies.put("POST /me/tokens", () -> Map.of("name", unique("Токен")));
        bodies.put("POST /notifications/seen", () -> Map.of("all", true));
        bodies.put("POST /password-resets", () -> Map.of("email", "owner@example.com"));
        bodies.put("POST /password-resets/by-token/{token}", () -> Map.of("password", Person.INVITED_PASSWORD));
        bodies.put("POST /products", Samples::product);
        bodies.put("PATCH /products/{id}", () -> Map.of("name", "Інша проба"));
        bodies.put("POST /tasks", () -> Map.of("name", "Проба"));
        bodies.put("PATCH /tasks/{id}", () -> Map.of("description", "Інакше"));
        bodies.put("POST /tasks/{id}/move", () -> Map.of("statusId", 4));
        bodies.put("POST /tasks/{id}/decline", () -> Map.of("reason", "Не встигну"));
        bodies.put("POST /price-lists", Samples::priceList);
        bodies.put("PATCH /price-lists/{id}", () -> Map.of("discount", "7.5"));
        bodies.put("POST /projects", () -> Map.of("name", "Проба"));
        bodies.put("PATCH /projects/{id}", () -> Map.of("closed", true));
        bodies.put("PUT /projects/{id}/statuses", () -> Map.of("statuses", taskStatuses()));
        bodies.put("POST /tags", () -> Map.of("name", unique("мітка")));
        bodies.put("PATCH /tags/{id}", () -> Map.of("colour", "#2f9e44"));
        bodies.put("POST /task-statuses", Samples::taskStatus);
        bodies.put("PATCH /task-statuses/{id}", () -> Map.of("colour", "#2f9e44"));
        bodies.put("POST /records/names", () -> Map.of("records", List.of("DEAL:" + id(made("deals")))));
        bodies.put("POST /roles", () -> Map.of("name", unique("Роль")));
        bodies.put("PATCH /roles/{id}", () -> Map.of("name", unique("Роль")));
        bodies.put("PUT /roles/{id}/permissions", Samples::permissions);
        bodies.put("POST /roles/{id}/permissions/preview", Samples::permissions);
        bodies.put("PUT /roles/{id}/second-factor", () -> Map.of("required", false));
        bodies.put(
                "POST /setup",
                () -> Map.of(
                        "token",
                        "проба",
                        "email",
                        "другий@example.com",
                        "password",
                        Person.OWNERS_PASSWORD,
                        "firstName",
                        "Проба",
                        "lastName",
                        "Проба"));
        bodies.put("PATCH /users/{id}", () -> Map.of("patronymic", "Пробович"));
        bodies.put(
                "POST /users/{id}/deactivate",
                () -> Map.of("handOverToId", id(app.owner().get(app, BASE + "/me"))));
        return bodies;
    }

    private Object given(String kind) throws Exception {
        return Map.of(
                "ids",
                List.of(id(made(kind)), id(made(kind))),
                "action",
                "ASSIGN",
                "change",
                Map.of("responsibleId", id(made("users"))));
    }

    private JsonNode post(String resource, Object body) throws Exception {
        JsonNode made = app.owner().post(app, BASE + "/" + resource, body);
        if (!made.hasNonNull("id")) {
            throw new IllegalStateException(resource + ": " + made);
        }
        return made;
    }

    private Person colleague() throws Exception {
        return app.owner()
                .invite(app, UUID.randomUUID() + "@example.com", app.owner().role(app, "MANAGER"), null);
    }

    /** Somebody who has signed in just now, whose other sessions nobody needs. */
    private Person session() throws Exception {
        String email = UUID.randomUUID() + "@example.com";
        app.owner().invite(app, email, app.owner().role(app, "MANAGER"), null);
        return Person.of(Person.signIn(app.address(), email, Person.INVITED_PASSWORD));
    }

    private Object invitation() throws Exception {
        return Map.of(
                "email",
                UUID.randomUUID() + "@example.com",
                "roleId",
                app.owner().role(app, "MANAGER"));
    }

    private static Map<String, Object> product() {
        return Map.of("article", unique("A"), "name", "Проба");
    }

    private static Map<String, Object> priceList() {
        return Map.of("name", unique("Проба"), "discount", "5");
    }

    private static Map<String, Object> taskStatus() {
        return Map.of("name", unique("Статус"), "colour", "#1971c2", "kind", "OPEN");
    }

    private static List<Map<String, Object>> taskStatuses() {
        return List.of(taskStatus(), Map.of("name", "Зроблено", "colour", "#2f9e44", "kind", "DONE"));
    }

    private static Map<String, Object> view() {
        return Map.of("name", unique("Вид"), "panel", "contacts", "query", "tag=проба");
    }

    private static Map<String, Object> funnel() {
        return Map.of("name", unique("Воронка"), "kind", "DEAL", "stages", stages());
    }

    private static List<Map<String, Object>> stages() {
        return List.of(
                Map.of("name", "Нові", "colour", "#1971c2", "kind", "OPEN"),
                Map.of("name", "Виграно", "colour", "#2f9e44", "kind", "WON"),
                Map.of("name", "Втрачено", "colour", "#e03131", "kind", "LOST"));
    }

    private static Map<String, Object> permissions() {
        return Map.of("permissions", List.of(Map.of("recordType", "DEAL", "action", "READ", "scope", "OWN")));
    }

    private long stage(String kind) throws Exception {
        for (JsonNode funnel : app.owner().get(app, BASE + "/funnels").path("items")) {
            if (kind.startsWith(funnel.path("kind").stringValue().toLowerCase(java.util.Locale.ROOT))) {
                return funnel.path("stages").get(1).path("id").longValue();
            }
        }
        throw new IllegalStateException("no funnel of " + kind);
    }

    private static String etag(JsonNode record) {
        return "\"" + record.path("version").longValue() + "\"";
    }

    private static long id(JsonNode record) {
        return record.path("id").longValue();
    }

    private static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
