package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.RecordsChanged.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordsChangedTests {

    private static final RecordsChanged EVENT = RecordsChangedBuilder.builder()
            .type(RecordType.CONTACT)
            .ids(List.of(7L, 8L))
            .action(ActivityAction.CHANGED)
            .fields(Set.of("phones"))
            .actorId(3L)
            .at(Instant.parse("2026-11-30T10:00:00Z"))
            .cause(Cause.IMPORT)
            .build();

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
