package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.RecordKinds;
import crm.kernel.RecordKind;
import crm.kernel.RecordKind.Ownership;
import crm.kernel.RecordType;
import crm.testing.http.AppTest;
import crm.testing.http.RecordSamples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AppTest
class RecordSamplesTests {

    @Autowired
    private RecordKinds kinds;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyKindThatPeopleAreResponsibleForIsWalkedOverByTheTests() {
        assertThat(RecordSamples.ALL)
                .as("crm.testing.http.RecordSamples says how a record of each kind is made")
                .extracting(RecordSamples.Sample::type)
                .containsExactlyInAnyOrderElementsOf(kinds.all().stream()
                        .filter(kind -> kind.ownership() == Ownership.OWNED)
                        .map(RecordKind::type)
                        .filter(type -> type != RecordType.USER)
                        .toList());
    }

    @Test
    void samplesAreMadeWhereTheirKindSays() {
        assertThat(RecordSamples.ALL)
                .allSatisfy(sample -> assertThat(sample.resource())
                        .isEqualTo(kinds.find(sample.type()).orElseThrow().resource()));
    }

    @Test
    void everyResourceIsOneThatTheContractHas() {
        assertThat(kinds.all())
                .filteredOn(kind -> kind.resource() != null)
                .allSatisfy(kind -> assertThat(Endpoint.all(mapping))
                        .as("RecordKind." + kind + ".resource")
                        .anyMatch(endpoint -> endpoint.resource().equals(kind.resource())
                                && endpoint.method().equals("GET")));
    }
}
