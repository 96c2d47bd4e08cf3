package crm.contacts.company;

import crm.contacts.reach.Reach;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored company; phones, e-mails and people stand in tables of their own. */
@Entity
@Table(schema = "contacts", name = "company")
class Company {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company")
    @SequenceGenerator(name = "company", schema = "contacts", sequenceName = "company_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;
    private @Nullable String egrpou;
    private @Nullable String address;
    private @Nullable String website;
    private long responsibleId;

    @Column(columnDefinition = "text[]")
    private String[] tags;

    private String searchText;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private @Nullable Long createdBy;

    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Company() {}

    @SuppressWarnings("NullAway.Init") // filled by change
    Company(CompanyValues values, String region, @Nullable Long createdBy, Instant now) {
        this.createdAt = now;
        this.createdBy = createdBy;
        change(values, region, now);
    }

    final void change(CompanyValues values, String region, Instant now) {
        name = values.name();
        egrpou = values.egrpou();
        address = values.address();
        website = values.website();
        responsibleId = values.responsibleId();
        tags = values.tags().toArray(String[]::new);
        searchText = values.searchText(region);
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    void restore(Instant now) {
        deletedAt = null;
        updatedAt = now;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    String name() {
        return name;
    }

    boolean deleted() {
        return deletedAt != null;
    }

    long responsibleId() {
        return responsibleId;
    }

    /** The row without what stands in other tables. */
    CompanyRow row() {
        return new CompanyRow(
                id(),
                version,
                new CompanyValues(name, egrpou, null, Reach.NONE, address, website, responsibleId, List.of(tags)),
                List.of(),
                createdAt,
                createdBy,
                updatedAt);
    }
}
