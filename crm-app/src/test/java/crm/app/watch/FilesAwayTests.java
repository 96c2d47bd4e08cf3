package crm.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The folder of files is not there: what people and operators are told. */
@AppTest
class FilesAwayTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext context;

    @Test
    void uploadsAndDownloadsAnswer503AndHealthIsDownUntilItIsBack() throws Exception {
        Path folder = Path.of(context.getEnvironment().getRequiredProperty("crm.home"), "files");
        Person owner = RunningApp.of(context).owner();
        long id = Person.json(uploaded(owner).body()).path("id").longValue();
        Path aside = folder.resolveSibling("files-aside");
        Files.move(folder, aside);
        Files.createDirectory(folder);
        try {
            var refused = uploaded(owner);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Person.json(refused.body()).path("type").stringValue()).isEqualTo("urn:crm:problem:unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(owner.download(RunningApp.of(context), "/api/v1/files/" + id, Map.of())
                            .statusCode())
                    .isEqualTo(503);
            assertThat(health(owner).statusCode()).isEqualTo(503);
            assertThat(folder).isEmptyDirectory();
        } finally {
            Files.delete(folder);
            Files.move(aside, folder);
        }
        assertThat(health(owner).statusCode()).isEqualTo(200);
        assertThat(owner.download(RunningApp.of(context), "/api/v1/files/" + id, Map.of())
                        .body())
                .isEqualTo(PDF);
    }

    private HttpResponse<String> uploaded(Person person) throws Exception {
        return Person.send(
                RunningApp.of(context),
                "/api/v1/files",
                "рахунок.pdf",
                PDF,
                Map.of(),
                Map.of("Authorization", "Bearer " + person.token()));
    }

    private HttpResponse<String> health(Person person) throws Exception {
        return person.send(RunningApp.of(context), "GET", "/actuator/health", null, Map.of());
    }
}
