package crm.contacts.api;

import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company as it is asked to be: for creating one, and as the whole that a patch is laid over.
 *
 * @param name is needed
 * @param egrpou EDRPOU code of a legal entity or tax number of a sole trader
 * @param mainContactId becomes one of the company's contacts when it is not yet
 * @param phones at most 20
 * @param emails at most 20
 * @param responsibleId the caller when absent
 * @param tags at most 50
 */
@FieldsOf(RecordType.COMPANY)
@Built
public record CompanyRequest(
        @Nullable String name,
        @Nullable String egrpou,
        @Nullable Long mainContactId,
        @Nullable List<PhoneRequest> phones,
        @Nullable List<EmailRequest> emails,
        @Nullable String address,
        @Nullable String website,
        @Nullable Long responsibleId,
        @Nullable List<String> tags) {}
