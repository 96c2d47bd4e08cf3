package crm.users.invitation;

import crm.users.person.PersonRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an invited person tells about themselves. */
record Questionnaire(
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Size(max = 100) String patronymic,
        @Nullable Long photoId,
        @Nullable @Size(max = 50) String personalPhone,
        @Nullable @Size(max = 50) String workPhone,
        @Nullable @Past LocalDate dateOfBirth,
        @Nullable @Pattern(regexp = "uk|en") String language,
        @Nullable @Size(max = 50) String timeZone,
        @NotNull @Size(max = 200) String password) {

    PersonRequest person(Invitation invitation) {
        return new PersonRequest(
                invitation.email(),
                firstName,
                lastName,
                patronymic,
                photoId,
                dateOfBirth,
                personalPhone,
                workPhone,
                invitation.roleId(),
                invitation.groupId(),
                null,
                language == null ? invitation.language() : language,
                timeZone,
                null,
                null);
    }
}
