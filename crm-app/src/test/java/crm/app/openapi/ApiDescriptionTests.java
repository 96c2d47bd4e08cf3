package crm.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import crm.testing.http.AppTest;
import crm.testing.http.RunningApp;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@AppTest
class ApiDescriptionTests {

    private static final String REWRITE = "crm.openapi.write";
    private static final int SHOWN = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext context;

    @Test
    void theSnapshotIsWhatTheRunningApplicationSays() throws Exception {
        Path snapshot = root().resolve("docs/openapi.json");
        JsonNode running = ordered(described());
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(snapshot, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(running) + "\n");
        }
        JsonNode kept = JSON.readTree(Files.readString(snapshot));
        List<String> differences = new ArrayList<>();
        compare("", kept, running, differences);
        if (!differences.isEmpty()) {
            fail("""
                    docs/openapi.json is not what the application describes at /v3/api-docs. %d differences, among them:
                    %s
                    If the interface is meant to have changed, rewrite the snapshot and look at the difference:
                      mvn -pl crm-app -am test -Dfrontend.skip -Dtest=ApiDescriptionTests -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
                    and then the client's types: cd crm-app/src/main/frontend && npm run generate
                    """.formatted(
                            differences.size(),
                            String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))),
                            REWRITE));
        }
    }

    @Test
    void typesAreNamedForAllApplicationsThatStartInOneJvm() {
        assertThat(new OpenApiConfiguration().publishedNames()).isSameAs(new OpenApiConfiguration().publishedNames());
    }

    @Test
    void namesNoAddressOfItsOwn() throws Exception {
        JsonNode api = described();

        assertThat(api.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(api.toString())
                .doesNotContain("localhost")
                .doesNotContain("crm.deals")
                .doesNotContain("crm.app");
    }

    @Test
    void everyOperationIsDescribedWithItsRefusals() throws Exception {
        Set<String> ids = new LinkedHashSet<>();
        JsonNode api = described();
        api.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    String name = method + " " + path;
                    assertThat(ids.add(operation.path("operationId").asString("")))
                            .as(name)
                            .isTrue();
                    assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
                    assertThat(operation.path("responses").has("default"))
                            .as(name)
                            .isTrue();
                    operation.path("parameters").forEach(parameter -> {
                        assertThat(parameter.path("schema").has("$ref"))
                                .as(name)
                                .isFalse();
                        if (parameter.path("name").asString("").equals("If-Match")
                                && parameter.path("required").asBoolean(false)) {
                            assertThat(operation.path("responses").has("412"))
                                    .as(name)
                                    .isTrue();
                            assertThat(operation.path("responses").has("428"))
                                    .as(name)
                                    .isTrue();
                        }
                    });
                    if (method.equals("patch")) {
                        assertThat(operation.at("/requestBody/content").propertyNames())
                                .as(name)
                                .containsExactly("application/merge-patch+json");
                    }
                    if (method.equals("post")) {
                        assertThat(operation.path("parameters").toString())
                                .as(name)
                                .contains("Idempotency-Key");
                    }
                }));
        assertThat(ids).hasSizeGreaterThan(80);
    }

    @Test
    void membersSayWhetherTheyAreAlwaysThereAndMayBeNull() throws Exception {
        JsonNode deal = described().at("/components/schemas/Deal");

        assertThat(texts(deal.path("required"))).contains("title", "contact", "waybill", "lines", "version");
        assertThat(texts(deal.at("/properties/title/type"))).containsExactly("string");
        assertThat(texts(deal.at("/properties/waybill/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(deal.at("/properties/contact/oneOf").toString())
                .contains("Ref")
                .contains("null");
        JsonNode patch = described().at("/components/schemas/DealPatch");
        assertThat(patch.has("required")).isFalse();
        assertThat(patch.at("/properties").has("waybill")).isTrue();
        assertThat(described()
                        .at("/components/schemas/Money/properties/amount/type")
                        .asString(""))
                .isEqualTo("string");
    }

    private JsonNode described() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(RunningApp.of(context).address().resolve("/v3/api-docs"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        if (values.isArray()) {
            values.forEach(value -> texts.add(value.asString("")));
        } else {
            texts.add(values.asString(""));
        }
        return texts;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("docs/adr")) ? folder : Objects.requireNonNull(folder.getParent());
    }

    private static JsonNode ordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            object.forEachEntry(members::put);
            ObjectNode sorted = JSON.createObjectNode();
            members.forEach((name, value) -> sorted.set(name, ordered(value)));
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(ordered(item)));
            return copy;
        }
        return node;
    }

    private static void compare(String at, JsonNode kept, JsonNode running, List<String> differences) {
        if (kept instanceof ObjectNode && running instanceof ObjectNode) {
            Set<String> names = new LinkedHashSet<>(kept.propertyNames());
            names.addAll(running.propertyNames());
            for (String name : names) {
                String below = at + "/" + name.replace("~", "~0").replace("/", "~1");
                if (!running.has(name)) {
                    differences.add("  only in the snapshot:    " + below);
                } else if (!kept.has(name)) {
                    differences.add("  only in the application: " + below);
                } else {
                    compare(below, kept.get(name), running.get(name), differences);
                }
            }
        } else if (!kept.equals(running)) {
            differences.add("  different: " + at + ": " + kept + " here, " + running + " there");
        }
    }
}
