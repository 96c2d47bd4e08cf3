package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.RecordsChanged.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordsChangedTests {

    private static final RecordsChanged EVENT = new RecordsChanged(
            RecordType.CONTACT,
            List.of(7L, 8L),
            ActivityAction.CHANGED,
            Set.of("phones"),
            3L,
            Instant.parse("2026-11-30T10:00:00Z"),
            Cause.IMPORT);

    private final JsonMapper json = JsonMapper.builder().build();

    /** Stored events must be readable for ever. */
    @Test
    void keepsItsForm() {
        String written = """
                {"type":"CONTACT","ids":[7,8],"action":"CHANGED","fields":["phones"],"actorId":3,"at":"2026-11-30T10:00:00Z",\
                "cause":"IMPORT"}""";
        assertThat(json.writeValueAsString(EVENT)).isEqualTo(written);
        assertThat(json.readValue(written, RecordsChanged.class)).isEqualTo(EVENT);
    }
}
