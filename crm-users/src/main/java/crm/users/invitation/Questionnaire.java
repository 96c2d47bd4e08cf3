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
import org.mapstruct.factory.Mappers;

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

    private static final QuestionnaireMapper MAPPER = Mappers.getMapper(QuestionnaireMapper.class);

    PersonRequest person(Invitation invitation) {
        var person = PersonRequestBuilder.builder();
        MAPPER.fill(this, person);
        return person.email(invitation.email())
                .roleId(invitation.roleId())
                .groupId(invitation.groupId())
                .language(language == null ? invitation.language() : language)
                .build();
    }
}
