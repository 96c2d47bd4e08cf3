package crm.users.person;

import crm.kernel.Built;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people may change about themselves. */
@Built
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
        return ProfileRequestBuilder.builder()
                .firstName(person.firstName())
                .lastName(person.lastName())
                .patronymic(person.patronymic())
                .photoId(person.photoId())
                .dateOfBirth(person.dateOfBirth())
                .personalPhone(person.personalPhone())
                .workPhone(person.workPhone())
                .language(person.language())
                .timeZone(person.timeZone())
                .handle(person.handle())
                .signature(person.signature())
                .build();
    }

    PersonRequest over(PersonRequest person) {
        return PersonRequestBuilder.builder()
                .email(person.email())
                .firstName(firstName)
                .lastName(lastName)
                .patronymic(patronymic)
                .photoId(photoId)
                .dateOfBirth(dateOfBirth)
                .personalPhone(personalPhone)
                .workPhone(workPhone)
                .roleId(person.roleId())
                .groupId(person.groupId())
                .supervisedGroupIds(person.supervisedGroupIds())
                .language(language)
                .timeZone(timeZone)
                .handle(handle)
                .signature(signature)
                .build();
    }
}
