package crm.users.person;

import crm.kernel.Built;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

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

    private static final ProfileMapper MAPPER = Mappers.getMapper(ProfileMapper.class);

    static ProfileRequest of(PersonRequest person) {
        return MAPPER.of(person);
    }

    /** The person's data with what they said about themselves. */
    PersonRequest over(PersonRequest person) {
        var changed = PersonRequestBuilder.builder(person);
        MAPPER.fill(this, changed);
        return changed.build();
    }
}
