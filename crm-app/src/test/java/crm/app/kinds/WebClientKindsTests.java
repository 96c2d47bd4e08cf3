package crm.app.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.RecordKinds;
import crm.kernel.ImportWriter;
import crm.kernel.RecordType;
import crm.testing.http.AppTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The web client declares kinds of records as well; both are held against one file, here and by a test of the client. */
@AppTest
class WebClientKindsTests {

    @Autowired
    private RecordKinds kinds;

    @Autowired
    private List<ImportWriter> writers;

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void theClientKnowsTheKindsThatTheServerDeclares() throws IOException {
        String known = new ClassPathResource("records/kinds.json").getContentAsString(StandardCharsets.UTF_8);
        Set<RecordType> imported = writers.stream().map(ImportWriter::type).collect(Collectors.toSet());
        List<Map<String, @Nullable Object>> declared = kinds.all().stream()
                .map(kind -> {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    one.put("type", kind.type().name());
                    one.put("ownership", kind.ownership().name().toLowerCase(Locale.ROOT));
                    one.put("takesRights", kind.takesRights());
                    one.put("work", kind.isWork());
                    one.put("imported", imported.contains(kind.type()));
                    one.put("page", kind.page(7));
                    return one;
                })
                .toList();
        assertThat(json.readTree(known))
                .as("crm-app/src/test/resources/records/kinds.json, then `records` of the feature in the web client")
                .isEqualTo(json.valueToTree(declared));
    }
}
