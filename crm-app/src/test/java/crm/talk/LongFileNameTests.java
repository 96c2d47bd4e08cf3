package crm.talk;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A file may be called by as long a name as people give to files. */
@AppTest
class LongFileNameTests {

    private static final String LONG = "я".repeat(240);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private Person owner;

    @BeforeEach
    void owner() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
    }

    @Test
    void aFileKeepsTheBeginningAndTheEndingOfItsName() throws Exception {
        JsonNode file = owner.upload(app, "/api/v1/files", LONG + ".png", PNG, Map.of());
        assertThat(file.path("name").asString("")).as(file.toString()).hasSize(200).endsWith("яя.png");
    }

    @Test
    void soDoesAnImport() throws Exception {
        JsonNode file = owner.upload(
                app,
                "/api/v1/imports",
                LONG + ".csv",
                "Прізвище\nКоваленко\n".getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "CONTACT"));
        assertThat(file.path("fileName").asString("")).as(file.toString()).hasSize(200).endsWith("яя.csv");
    }
}
