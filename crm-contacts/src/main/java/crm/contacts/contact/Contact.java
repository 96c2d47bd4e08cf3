package crm.contacts.contact;

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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored contact; phones, e-mails and companies stand in tables of their own. */
@Entity
@Table(schema = "contacts", name = "contact")
class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact")
    @SequenceGenerator(name = "contact", schema = "contacts", sequenceName = "contact_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String patronymic;
    private @Nullable LocalDate dateOfBirth;
    private boolean receivesNews;
    private @Nullable String paymentMethod;
    private @Nullable String deliveryMethod;
    private @Nullable String deliveryCompany;
    private long responsibleId;

    @Column(columnDefinition = "text[]")
    private String[] tags;

    private @Nullable String source;
    private @Nullable String comment;
    private String searchText;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private @Nullable Long createdBy;

    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Contact() {}

    @SuppressWarnings("NullAway.Init") // filled by change
    Contact(ContactValues values, String region, @Nullable Long createdBy, Instant now) {
        this.createdAt = now;
        this.createdBy = createdBy;
        change(values, region, now);
    }

    final void change(ContactValues values, String region, Instant now) {
        name = values.name();
        firstName = values.firstName();
        lastName = values.lastName();
        patronymic = values.patronymic();
        dateOfBirth = values.dateOfBirth();
        receivesNews = values.receivesNews();
        paymentMethod = values.paymentMethod();
        deliveryMethod = values.deliveryMethod();
        deliveryCompany = values.deliveryCompany();
        responsibleId = values.responsibleId();
        tags = values.tags().toArray(String[]::new);
        source = values.source();
        comment = values.comment();
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
    ContactRow row() {
        return new ContactRow(
                id(),
                version,
                new ContactValues(
                        firstName,
                        lastName,
                        patronymic,
                        Reach.NONE,
                        dateOfBirth,
                        receivesNews,
                        paymentMethod,
                        deliveryMethod,
                        deliveryCompany,
                        List.of(),
                        responsibleId,
                        List.of(tags),
                        source,
                        comment),
                createdAt,
                createdBy,
                updatedAt);
    }
}
