package crm.contacts.api;

import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is asked to be: for creating one, and as the whole that a patch is laid over. At least one of the three names is needed.
 *
 * @param jobTitle what the person is where they work, at most 100 characters; none when blank
 * @param phones at most 20
 * @param emails at most 20
 * @param receivesNews whether the person agreed to get news; false when absent
 * @param companyIds at most 100
 * @param responsibleId the caller when absent
 * @param tags at most 50
 */
@FieldsOf(RecordType.CONTACT)
@Built
public record ContactRequest(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String patronymic,
        @Nullable String jobTitle,
        @Nullable List<PhoneRequest> phones,
        @Nullable List<EmailRequest> emails,
        @Nullable LocalDate dateOfBirth,
        @Nullable Boolean receivesNews,
        @Nullable String paymentMethod,
        @Nullable String deliveryMethod,
        @Nullable String deliveryCompany,
        @Nullable List<Long> companyIds,
        @Nullable Long responsibleId,
        @Nullable List<String> tags,
        @Nullable String source,
        @Nullable String comment) {}
