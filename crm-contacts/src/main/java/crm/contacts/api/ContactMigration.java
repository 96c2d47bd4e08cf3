package crm.contacts.api;

import crm.kernel.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes over contacts and companies by the thousand from where they were kept before, with their times, the people who made them and what
 * changed since. Works inside the caller's transaction, by a bounded number of statements; the rules of the REST contract hold, rights are
 * the caller's matter.
 */
public interface ContactMigration {

    /**
     * @return ids in the same order
     * @throws crm.kernel.ProblemException 422 naming what is wrong with the first bad one
     */
    List<Long> companies(List<Past<CompanyRequest>> companies);

    /**
     * @return ids in the same order
     * @throws crm.kernel.ProblemException 422 naming what is wrong with the first bad one
     */
    List<Long> contacts(List<Past<ContactRequest>> contacts);

    /** Whom to ask first in these companies, by company; they belong to it already. */
    void mainContacts(Map<Long, Long> contacts);

    /**
     * A record as it stands now, and how it came to be.
     *
     * @param by who made it; null when it came by itself
     * @param changes oldest first
     */
    record Past<R>(R record, @Nullable Long by, Instant createdAt, List<PastChange> changes) {}

    /** A change that somebody made; the record shows its outcome. */
    record PastChange(@Nullable Long by, Instant at, List<FieldChange> changes) {}
}
