package crm.users.invitation;

import crm.kernel.Built;
import crm.users.person.PersonRequest;
import crm.users.person.PersonRequestBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an invited person tells about themselves. */
@Built
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
        return PersonRequestBuilder.builder()
                .email(invitation.email())
                .firstName(firstName)
                .lastName(lastName)
                .patronymic(patronymic)
                .photoId(photoId)
                .dateOfBirth(dateOfBirth)
                .personalPhone(personalPhone)
                .workPhone(workPhone)
                .roleId(invitation.roleId())
                .groupId(invitation.groupId())
                .language(language == null ? invitation.language() : language)
                .timeZone(timeZone)
                .build();
    }
}
