package crm.exports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.imports.table.Cell;
import crm.imports.table.Table;
import crm.imports.table.TableOptions;
import crm.imports.table.TableReader;
import crm.imports.table.TableRow;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Exports and imports over HTTP, by one person. */
final class ExportClient {

    static final String EXPORTS = "/api/v1/exports";

    private final RunningApp app;
    final Person person;

    ExportClient(RunningApp app, Person person) {
        this.app = app;
        this.person = person;
    }

    static Map<String, Object> body(
            String resource, String format, Map<String, ?> filter, @Nullable List<String> columns) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("resource", resource, "format", format, "filter", filter));
        if (columns != null) {
            body.put("columns", columns);
        }
        return body;
    }

    /** Orders it and waits until it has ended. */
    JsonNode export(String resource, String format, Map<String, ?> filter, @Nullable List<String> columns)
            throws Exception {
        var ordered = person.send(
                app,
                "POST",
                EXPORTS,
                body(resource, format, filter, columns),
                Map.of("Accept-Language", "uk", "Time-Zone", "Europe/Kyiv"));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        long id = Person.json(ordered.body()).path("id").longValue();
        assertThat(ordered.headers().firstValue("Location")).contains(EXPORTS + "/" + id);
        return ended(id);
    }

    JsonNode ended(long id) {
        JsonNode[] last = new JsonNode[1];
        Awaitility.await("export")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    last[0] = person.get(app, EXPORTS + "/" + id);
                    return !last[0].path("finishedAt").isNull();
                });
        return last[0];
    }

    byte[] file(JsonNode export) throws Exception {
        assertThat(export.path("state").stringValue()).as(export.toString()).isEqualTo("DONE");
        var download =
                person.download(app, "/api/v1/files/" + export.at("/file/id").longValue(), Map.of());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat((long) download.body().length)
                .isEqualTo(export.at("/file/size").longValue());
        return download.body();
    }

    /** The rows with the header before them. */
    List<List<Cell>> rows(JsonNode export) throws Exception {
        Path copy = Files.createTempFile("export", ".tmp");
        try {
            Files.write(copy, file(export));
            try (Table table = TableReader.open(copy, TableOptions.DETECT)) {
                List<List<Cell>> rows = new ArrayList<>();
                rows.add(table.header().stream().map(Cell::text).toList());
                for (TableRow row = table.next(); row != null; row = table.next()) {
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 0; i < table.header().size(); i++) {
                        cells.add(row.cell(i));
                    }
                    rows.add(cells);
                }
                return rows;
            }
        } finally {
            Files.delete(copy);
        }
    }

    /** One column without its header. */
    List<String> column(JsonNode export, int column) throws Exception {
        return rows(export).stream().skip(1).map(row -> row.get(column).text()).toList();
    }

    /** Imports a file with the mapping that is guessed. */
    JsonNode imported(String kind, String name, byte[] content) throws Exception {
        var sent = Person.send(
                app,
                "/api/v1/imports",
                name,
                content,
                Map.of("kind", kind),
                Map.of(
                        "Authorization",
                        "Bearer " + person.token(),
                        "Accept-Language",
                        "uk",
                        "Time-Zone",
                        "Europe/Kyiv"));
        JsonNode uploaded = Person.json(sent.body());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        long id = uploaded.path("id").longValue();
        person.post(app, "/api/v1/imports/" + id + "/run", Map.of("onError", "SKIP"));
        JsonNode[] last = new JsonNode[1];
        Awaitility.await("import").atMost(Duration.ofSeconds(60)).until(() -> {
            last[0] = person.get(app, "/api/v1/imports/" + id);
            return !last[0].path("state").stringValue().equals("RUNNING");
        });
        return last[0];
    }
}
