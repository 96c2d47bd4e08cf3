package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.RecordBin;
import crm.data.RecordKinds;
import crm.data.RecordTable;
import crm.kernel.RecordKind;
import crm.kernel.RecordKind.Ownership;
import crm.kernel.RecordType;
import crm.testing.http.AppTest;
import crm.testing.http.RecordSamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class RecordSamplesTests {

    @Autowired
    private RecordKinds kinds;

    @Autowired
    private List<RecordBin> bins;

    @Test
    void everyKindOfEverybodysRecordsWithABinIsWalkedOverByTheTests() {
        assertThat(RecordSamples.SHARED)
                .as("crm.testing.http.RecordSamples says how a record of each kind is made")
                .extracting(RecordSamples.Sample::type)
                .containsExactlyInAnyOrderElementsOf(bins.stream()
                        .filter(RecordTable.class::isInstance)
                        .flatMap(bin -> ((RecordTable) bin).types().stream())
                        .filter(kinds::shared)
                        .toList());
    }

    @Test
    void everyKindThatPeopleAreResponsibleForIsWalkedOverByTheTests() {
        assertThat(Stream.concat(RecordSamples.OWNED.stream(), RecordSamples.INVOLVING.stream()))
                .as("crm.testing.http.RecordSamples says how a record of each kind is made")
                .extracting(RecordSamples.Sample::type)
                .containsExactlyInAnyOrderElementsOf(kinds.all().stream()
                        .filter(kind -> kind.ownership() == Ownership.OWNED)
                        .map(RecordKind::type)
                        .filter(type -> type != RecordType.USER)
                        .toList());
    }
}
