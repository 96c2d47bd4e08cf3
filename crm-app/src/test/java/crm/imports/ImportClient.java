package crm.imports;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import crm.users.api.SignedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The import wizard's REST calls, made by one person. */
final class ImportClient {

    private final MockMvc http;
    private final JsonMapper json;
    private final RequestPostProcessor person;

    ImportClient(MockMvc http, JsonMapper json, long personId, long securityVersion) {
        this.http = http;
        this.json = json;
        this.person = authentication(
                new TestingAuthenticationToken(new SignedIn(personId, securityVersion, "test"), null, List.of()));
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = http.perform(request.with(person).header("Accept-Language", "uk"))
                .andReturn()
                .getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    JsonNode json(MockHttpServletResponse response, int status) throws Exception {
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        if (response.getStatus() != status) {
            throw new AssertionError("status " + response.getStatus() + " instead of " + status + ": " + body);
        }
        return json.readTree(body);
    }

    JsonNode read(String path) throws Exception {
        return json(send(get("/api/v1" + path)), 200);
    }

    MockHttpServletResponse offer(String kind, String name, byte[] content, Map<String, String> parts)
            throws Exception {
        var request = multipart("/api/v1/imports").file(new MockMultipartFile("file", name, null, content));
        request.param("kind", kind);
        parts.forEach(request::param);
        return send(request);
    }

    JsonNode upload(String kind, Path file) throws Exception {
        return upload(kind, file.getFileName().toString(), Files.readAllBytes(file));
    }

    JsonNode upload(String kind, String name, byte[] content) throws Exception {
        return json(offer(kind, name, content, Map.of()), 201);
    }

    /** Maps columns by their names; all others are left out. */
    JsonNode map(JsonNode file, Map<String, String> fieldsByColumn, Map<String, Object> options) throws Exception {
        Map<String, @Nullable String> mapping = new LinkedHashMap<>();
        for (JsonNode column : file.get("columns")) {
            mapping.put(
                    column.get("index").asString(),
                    fieldsByColumn.get(column.get("name").asString()));
        }
        return json(map(file, "\"" + file.get("version").asLong() + "\"", mapping, options), 200);
    }

    /** @param version what {@code If-Match} says, none if null */
    MockHttpServletResponse map(
            JsonNode file, @Nullable String version, Map<String, @Nullable String> mapping, Map<String, Object> options)
            throws Exception {
        var request = put("/api/v1/imports/" + file.get("id").asLong() + "/mapping")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("mapping", mapping, "options", options)));
        return send(version == null ? request : request.header("If-Match", version));
    }

    /** The mapping as it is, with what values stand for. */
    MockHttpServletResponse say(JsonNode file, Map<String, Object> values, Map<String, Object> options)
            throws Exception {
        JsonNode now = read("/imports/" + file.get("id").asLong());
        String body =
                json.writeValueAsString(Map.of("mapping", now.get("mapping"), "options", options, "values", values));
        return send(put("/api/v1/imports/" + file.get("id").asLong() + "/mapping")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("If-Match", "\"" + now.get("version").asLong() + "\""));
    }

    /** What the values of a field are before the run. */
    JsonNode values(JsonNode file, String field) throws Exception {
        for (JsonNode values :
                read("/imports/" + file.get("id").asLong() + "/values").get("fields")) {
            if (values.get("field").asString().equals(field)) {
                return values;
            }
        }
        throw new AssertionError("no values of " + field);
    }

    MockHttpServletResponse start(JsonNode file, String what) throws Exception {
        return send(post("/api/v1/imports/" + file.get("id").asLong() + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"onError\":\"SKIP\"}"));
    }

    JsonNode run(JsonNode file, String onError) throws Exception {
        json(
                send(post("/api/v1/imports/" + file.get("id").asLong() + "/run")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"onError\":\"" + onError + "\"}")),
                202);
        return ended(file);
    }

    JsonNode undo(JsonNode file) throws Exception {
        json(send(post("/api/v1/imports/" + file.get("id").asLong() + "/undo")), 202);
        return ended(file);
    }

    private JsonNode ended(JsonNode file) {
        JsonNode[] last = new JsonNode[1];
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    JsonNode now = read("/imports/" + file.get("id").asLong());
                    last[0] = now;
                    String state = now.get("state").asString();
                    return !state.equals("RUNNING") && !state.equals("UNDOING");
                });
        return last[0];
    }

    byte[] rejects(JsonNode file, String format) throws Exception {
        return send(get("/api/v1/imports/" + file.get("id").asLong() + "/rejects")
                        .param("format", format))
                .getContentAsByteArray();
    }

    /** Upload, mapping and run in one. */
    JsonNode take(String kind, Path file, Map<String, String> fieldsByColumn, Map<String, Object> options)
            throws Exception {
        JsonNode uploaded = upload(kind, file);
        map(uploaded, fieldsByColumn, options);
        return run(uploaded, "SKIP");
    }
}
