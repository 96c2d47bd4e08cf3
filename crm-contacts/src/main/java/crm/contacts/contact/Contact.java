package crm.contacts.contact;

import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerEntity;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored contact; phones, e-mails and companies stand in tables of their own. */
@Entity
@Table(schema = "contacts", name = "contact")
class Contact extends CustomerEntity<ContactValues, ContactRow> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact")
    @SequenceGenerator(name = "contact", schema = "contacts", sequenceName = "contact_seq", allocationSize = 50)
    private @Nullable Long id;

    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String patronymic;
    private String jobTitle = "";
    private @Nullable LocalDate dateOfBirth;
    private boolean receivesNews;
    private @Nullable String paymentMethod;
    private @Nullable String deliveryMethod;
    private @Nullable String deliveryCompany;
    private @Nullable String source;
    private @Nullable String comment;

    protected Contact() {}

    Contact(ContactValues values, String region, @Nullable Long createdBy, Instant now) {
        super(createdBy, now);
        change(values, region, now);
    }

    @Override
    protected void fill(ContactValues values) {
        firstName = values.firstName();
        lastName = values.lastName();
        patronymic = values.patronymic();
        jobTitle = values.jobTitle();
        dateOfBirth = values.dateOfBirth();
        receivesNews = values.receivesNews();
        paymentMethod = values.paymentMethod();
        deliveryMethod = values.deliveryMethod();
        deliveryCompany = values.deliveryCompany();
        source = values.source();
        comment = values.comment();
    }

    @Override
    public long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.CONTACT, id());
    }

    @Override
    public ContactRow row() {
        return new ContactRow(
                id(),
                version(),
                ContactValuesBuilder.builder()
                        .firstName(firstName)
                        .lastName(lastName)
                        .patronymic(patronymic)
                        .jobTitle(jobTitle)
                        .reach(Reach.NONE)
                        .dateOfBirth(dateOfBirth)
                        .receivesNews(receivesNews)
                        .paymentMethod(paymentMethod)
                        .deliveryMethod(deliveryMethod)
                        .deliveryCompany(deliveryCompany)
                        .companyIds(List.of())
                        .responsibleId(responsibleId())
                        .tags(tags())
                        .source(source)
                        .comment(comment)
                        .build(),
                createdAt(),
                createdBy(),
                updatedAt());
    }
}
