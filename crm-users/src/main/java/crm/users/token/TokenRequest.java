package crm.users.token;

import crm.users.api.SignedIn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Without scopes the token may do all that its person may; {@code write} implies {@code read}. */
record TokenRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = "read|write") String> scopes,
        @Nullable Instant expiresAt) {

    Set<String> effectiveScopes() {
        Set<String> effective = new TreeSet<>(Set.of(SignedIn.READ));
        effective.addAll(scopes == null || scopes.isEmpty() ? List.of(SignedIn.WRITE) : scopes);
        return effective;
    }
}
