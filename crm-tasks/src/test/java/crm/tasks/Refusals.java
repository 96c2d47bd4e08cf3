package crm.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What work must be refused with. */
public final class Refusals {

    private Refusals() {}

    public static void refused(int status, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    /** 409 for this reason. */
    public static void conflict(String code, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(work).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    /** 422 about this member alone. */
    public static void invalid(String member, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(work).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(member);
        });
    }
}
