package crm.deals.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.deals.api.StageKind;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageRulesTests {

    @Test
    void anOpenStageIsEnough() {
        assertThatCode(() -> StageRules.check(List.of(stage(null, "Нові", StageKind.OPEN)), Set.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutAnOpenStageNothingCouldBegin() {
        refused(List.of(stage(null, "Успіх", StageKind.WON)), "stages");
    }

    @Test
    void namesAndIdsStandOnce() {
        refused(
                List.of(
                        stage(1L, "Нові", StageKind.OPEN),
                        stage(1L, "нові ", StageKind.OPEN),
                        stage(99L, "Чужий", StageKind.OPEN)),
                "stages[1].name",
                "stages[1].id",
                "stages[2].id");
    }

    private static void refused(List<StageRequest> stages, String... fields) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> StageRules.check(stages, Set.of(1L, 2L)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly(fields));
    }

    private static StageRequest stage(@Nullable Long id, String name, StageKind kind) {
        return new StageRequest(id, name, "#112233", kind);
    }
}
