package crm.users.access;

import crm.kernel.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept. */
@Component
public class PasswordPolicy {

    private static final int MIN_LENGTH = 10;
    /** More than this bcrypt would not read. */
    private static final int MAX_BYTES = 72;

    private static final int MIN_DISTINCT = 5;
    private static final int MIN_LOCAL_PART = 4;

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private final PasswordEncoder encoder;
    private final Set<String> common;

    PasswordPolicy(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.common = commonPasswords();
    }

    /**
     * The password as it is stored.
     *
     * @throws ProblemException 422 on {@code password} when it is too easy to guess
     */
    public String hash(String password, String email) {
        return hash("password", password, email);
    }

    /** The same for a password that the caller knows by another name. */
    public String hash(String field, String password, String email) {
        String refusal = refusal(password, email);
        if (refusal != null) {
            throw ProblemException.invalid(field, refusal, MIN_LENGTH);
        }
        return encoder.encode(password);
    }

    private @Nullable String refusal(String password, String email) {
        String plain = password.toLowerCase(Locale.ROOT);
        String localPart = email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return "password-too-short";
        } else if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return "password-too-long";
        } else if (localPart.length() >= MIN_LOCAL_PART && plain.contains(localPart)) {
            return "password-contains-email";
        } else if (plain.codePoints().distinct().count() < MIN_DISTINCT || common(plain)) {
            return "password-too-common";
        }
        return null;
    }

    /** Also with a year or an exclamation mark behind it, and typed with the other keyboard layout. */
    private boolean common(String plain) {
        return Stream.of(plain, KeyboardLayouts.latin(plain), KeyboardLayouts.ukrainian(plain))
                .flatMap(
                        spelling -> Stream.of(spelling, AROUND.matcher(spelling).replaceAll("")))
                .anyMatch(common::contains);
    }

    private static Set<String> commonPasswords() {
        try {
            return new ClassPathResource("crm/users/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
