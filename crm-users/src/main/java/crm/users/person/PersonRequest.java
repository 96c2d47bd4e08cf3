package crm.users.person;

import crm.kernel.Built;
import crm.kernel.EmailAddress;
import crm.kernel.FieldError;
import crm.kernel.FieldsOf;
import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's data as requests hold it.
 *
 * @param handle how chats name the person; absent for the name
 * @param signature under the person's letters; plain text
 */
@FieldsOf(RecordType.USER)
@Built
public record PersonRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Size(max = 100) String patronymic,
        @Nullable Long photoId,
        @Nullable @Past LocalDate dateOfBirth,
        @Nullable @Size(max = 50) String personalPhone,
        @Nullable @Size(max = 50) String workPhone,
        @NotNull Long roleId,
        @Nullable Long groupId,
        @Nullable @Size(max = 100) List<@NotNull Long> supervisedGroupIds,
        @Nullable @Pattern(regexp = "uk|en") String language,
        @Nullable @Size(max = 50) String timeZone,
        @Nullable @Size(max = 100) String handle,
        @Nullable @Size(max = 2000) String signature) {

    private static final String REGION = "UA";

    /** What a person speaks and where the person is unless said otherwise. */
    public static final String DEFAULT_LANGUAGE = "uk";

    public static final String DEFAULT_TIME_ZONE = "Europe/Kyiv";

    @Override
    public List<Long> supervisedGroupIds() {
        return supervisedGroupIds == null ? List.of() : supervisedGroupIds;
    }

    @Override
    public String language() {
        return language == null ? DEFAULT_LANGUAGE : language;
    }

    @Override
    public String timeZone() {
        return timeZone == null ? DEFAULT_TIME_ZONE : timeZone;
    }

    /**
     * The same data in its stored form: trimmed, phones in E.164.
     *
     * @throws ProblemException 422 for phones and zones that cannot be read
     */
    PersonRequest normal() {
        List<FieldError> errors = new ArrayList<>();
        var normal = PersonRequestBuilder.builder(this)
                .email(EmailAddress.canonical(email))
                .firstName(firstName.strip())
                .lastName(lastName.strip())
                .patronymic(blankToNull(patronymic))
                .personalPhone(phone("personalPhone", personalPhone, errors))
                .workPhone(phone("workPhone", workPhone, errors))
                .supervisedGroupIds(List.copyOf(supervisedGroupIds()))
                .language(language())
                .timeZone(zone(timeZone(), errors))
                .handle(blankToNull(handle))
                .signature(blankToNull(signature))
                .build();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return normal;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String phone(String field, @Nullable String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var number = PhoneNumber.parse(text, REGION);
        if (number.isEmpty()) {
            errors.add(FieldError.of(field, "phone-unreadable"));
            return null;
        }
        return number.get().written();
    }

    private static String zone(String zone, List<FieldError> errors) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            errors.add(FieldError.of("timeZone", "time-zone-unknown"));
            return zone;
        }
    }
}
