package crm.users.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import crm.users.api.AttemptLimits;
import crm.users.api.TooManyAttempts;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordChecksTests {

    private final AttemptLimits limits = mock();
    private final PasswordEncoder encoder = mock();
    private BoundedPasswordChecks checks;

    @BeforeEach
    void prepare() {
        when(encoder.encode(any())).thenReturn("hash of nobody");
        checks = new BoundedPasswordChecks(limits, encoder);
    }

    @Test
    void nobodysPasswordIsComparedTooAndIsNeverRight() {
        when(encoder.matches("guess", "hash of nobody")).thenReturn(true);
        assertThat(checks.right("nobody@example.com", "1.2.3.4", "guess", null)).isFalse();
        verify(encoder).matches("guess", "hash of nobody");
        verify(limits, never()).succeeded(any(), anyString(), anyString());
    }

    @Test
    void nothingIsComparedForWhoTriesTooOften() {
        when(limits.admit(any(), anyString(), anyString())).thenThrow(new TooManyAttempts(Duration.ofSeconds(2)));
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> checks.right("known@example.com", "1.2.3.4", "guess", "hash"));
        verify(encoder, never()).matches(any(), any());
    }
}
