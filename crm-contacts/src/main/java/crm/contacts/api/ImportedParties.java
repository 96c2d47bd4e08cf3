package crm.contacts.api;

import crm.kernel.Built;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts and companies that rows of imported leads and deals name: found, or made on the way. */
public interface ImportedParties {

    /** A bounded number of statements; inside the caller's transaction. */
    Answer resolve(Request request, List<Party> parties);

    /**
     * What a row says of its contact and company; fields in errors are those of this record.
     *
     * @param responsible name or e-mail of who gets those that are made new; null for the importing person
     * @param responsibleId the same by id, as the importing person said whom the name means
     * @param presentContact the contact that the lead or deal has already; found again it stays, whatever the person may do with it
     * @param presentCompany the same of the company
     */
    @Built
    record Party(
            int row,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String contactEmail,
            @Nullable String contactExternalId,
            @Nullable String companyName,
            @Nullable String companyCode,
            @Nullable String companyExternalId,
            @Nullable String responsible,
            @Nullable Long responsibleId,
            @Nullable Long presentContact,
            @Nullable Long presentCompany) {

        public boolean namesContact() {
            return contactName != null || contactPhone != null || contactEmail != null || contactExternalId != null;
        }

        public boolean namesCompany() {
            return companyName != null || companyCode != null || companyExternalId != null;
        }
    }

    /**
     * @param contactId null when the row names none, or when nothing is written and the contact would be new
     * @param contactName as it will be listed
     * @param contactText what search finds of the contact
     */
    record Resolved(
            @Nullable Long contactId,
            String contactName,
            String contactText,
            @Nullable Long companyId,
            List<FieldError> errors) {}

    /** By row. */
    record Answer(Map<Integer, Resolved> byRow, List<Written> written) {

        /** What was found by row, after adding what was written to what the caller has written. */
        public Map<Integer, Resolved> takeInto(List<Written> all) {
            all.addAll(written);
            return byRow;
        }
    }
}
