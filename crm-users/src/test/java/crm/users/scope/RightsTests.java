package crm.users.scope;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One set of rights covers another when it reaches as far with every action on every kind of record, and is kept from no more. */
class RightsTests {

    static Stream<Arguments> everyRight() {
        return Stream.of(RecordType.values())
                .flatMap(type -> Stream.of(Action.values()).map(action -> Arguments.of(type, action)));
    }

    @ParameterizedTest
    @MethodSource("everyRight")
    void aScopeCoversItselfAndEveryNarrowerOne(RecordType type, Action action) {
        for (Scope mine : Scope.values()) {
            for (Scope theirs : Scope.values()) {
                assertThat(Rights.cover(right(type, action, mine), right(type, action, theirs)))
                        .as("%s over %s", mine, theirs)
                        .isEqualTo(mine.ordinal() >= theirs.ordinal());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyRight")
    void whoeverIsKeptFromAFieldGivesNobodyMoreOfIt(RecordType type, Action action) {
        FieldAccess[] laxToStrict = {null, FieldAccess.READ_ONLY, FieldAccess.HIDDEN};
        for (int mine = 0; mine < laxToStrict.length; mine++) {
            for (int theirs = 0; theirs < laxToStrict.length; theirs++) {
                assertThat(Rights.cover(
                                field(type, action, laxToStrict[mine]), field(type, action, laxToStrict[theirs])))
                        .isEqualTo(mine <= theirs);
            }
        }
    }

    private static Permissions right(RecordType type, Action action, Scope scope) {
        return new Permissions(Map.of(type, Map.of(action, scope)));
    }

    private static Permissions field(RecordType type, Action action, @Nullable FieldAccess access) {
        return new Permissions(
                Map.of(type, Map.of(action, Scope.ALL)),
                access == null ? FieldRules.NONE : new FieldRules(Map.of(type, Map.of("amount", access))));
    }
}
