package crm.users.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people may change about themselves. */
record ProfileRequest(
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Size(max = 100) String patronymic,
        @Nullable Long photoId,
        @Nullable @Past LocalDate dateOfBirth,
        @Nullable @Size(max = 50) String personalPhone,
        @Nullable @Size(max = 50) String workPhone,
        @Nullable @Pattern(regexp = "uk|en") String language,
        @Nullable @Size(max = 50) String timeZone,
        @Nullable @Size(max = 100) String handle,
        @Nullable @Size(max = 2000) String signature) {

    static ProfileRequest of(PersonRequest person) {
        return new ProfileRequest(
                person.firstName(),
                person.lastName(),
                person.patronymic(),
                person.photoId(),
                person.dateOfBirth(),
                person.personalPhone(),
                person.workPhone(),
                person.language(),
                person.timeZone(),
                person.handle(),
                person.signature());
    }

    PersonRequest over(PersonRequest person) {
        return new PersonRequest(
                person.email(),
                firstName,
                lastName,
                patronymic,
                photoId,
                dateOfBirth,
                personalPhone,
                workPhone,
                person.roleId(),
                person.groupId(),
                person.supervisedGroupIds(),
                language,
                timeZone,
                handle,
                signature);
    }
}
