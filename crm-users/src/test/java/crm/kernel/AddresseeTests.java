package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddresseeTests {

    @ParameterizedTest
    @MethodSource
    void whoeverIsMeantIsMeantOnTheOtherNodeToo(Addressee addressee) {
        assertThat(Addressee.parse(addressee.text())).isEqualTo(addressee);
    }

    static Stream<Addressee> whoeverIsMeantIsMeantOnTheOtherNodeToo() {
        var deal = new RecordRef(RecordType.DEAL, 7);
        return Stream.of(
                new Audience(RecordType.DEAL, 3L),
                new Audience(RecordType.FUNNEL, null),
                new Addressee.AnyOf(Set.of()),
                new Addressee.AnyOf(Set.of(new Audience(RecordType.DEAL, 3L), new Audience(RecordType.LEAD, null))),
                new Addressee.Person(3),
                new Addressee.Readers(RecordType.DEAL),
                new Addressee.ReadersOf(deal, Set.of()),
                new Addressee.ReadersOf(deal, Set.of(3L, 4L)),
                new Addressee.Listeners(),
                new Addressee.Everybody());
    }
}
