package crm.users.setup;

import crm.users.person.PersonRequest;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record SetupRequest(
        @NotBlank @Size(max = 100) String token,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Size(max = 200) String password,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Pattern(regexp = "uk|en") String language,
        @Nullable @Size(max = 50) String timeZone) {

    PersonRequest person(long roleId) {
        return new PersonRequest(
                email, firstName, lastName, null, null, null, null, null, roleId, null, null, language, timeZone, null,
                null);
    }
}
