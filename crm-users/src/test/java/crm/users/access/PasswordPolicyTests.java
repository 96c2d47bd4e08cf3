package crm.users.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordPolicyTests {

    private final PasswordEncoder encoder = new AccessConfiguration().passwordEncoder();
    private final PasswordPolicy policy = new PasswordPolicy(encoder);

    @ParameterizedTest
    @CsvSource({
        "short-one, password-too-short",
        "1234567890, password-too-common",
        "Password123, password-too-common",
        "ababababab, password-too-common",
        "Dragon2026!!!, password-too-common",
        "славаукраїні!, password-too-common",
        "мійпароль2026, password-too-common",
        "gfhjkmgfhjkm, password-too-common",
        "зфііцщкв123, password-too-common",
        "montecarlo, password-too-common",
        "xx-Kovalenko-2026, password-contains-email",
        "дуже-довгий-пароль-який-не-вміщується-у-сімдесят-два-байти, password-too-long"
    })
    void aPasswordThatIsEasyToGuessIsRefused(String password, String code) {
        assertThatThrownBy(() -> policy.hash(password, "kovalenko@example.com"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().code()).isEqualTo(code));
    }

    @Test
    void aGoodPasswordIsKeptAsAHashOnly() {
        String hash = policy.hash("кіт-на-дереві-7", "o.koval@example.com");
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("кіт");
        assertThat(encoder.matches("кіт-на-дереві-7", hash)).isTrue();
    }
}
