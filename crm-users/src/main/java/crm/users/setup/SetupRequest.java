package crm.users.setup;

import crm.kernel.Built;
import crm.users.person.PersonRequest;
import crm.users.person.PersonRequestBuilder;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Built
record SetupRequest(
        @NotBlank @Size(max = 100) String token,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Size(max = 200) String password,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Pattern(regexp = "uk|en") String language,
        @Nullable @Size(max = 50) String timeZone) {

    PersonRequest person(long roleId) {
        return PersonRequestBuilder.builder()
                .email(email)
                .firstName(firstName)
                .lastName(lastName)
                .roleId(roleId)
                .language(language)
                .timeZone(timeZone)
                .build();
    }
}
