package crm.contacts.company;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored company; phones, e-mails and people stand in tables of their own. */
@Entity
@Table(schema = "contacts", name = "company")
class Company extends CustomerEntity<CompanyValues, CompanyRow> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company")
    @SequenceGenerator(name = "company", schema = "contacts", sequenceName = "company_seq", allocationSize = 50)
    private @Nullable Long id;

    private @Nullable String egrpou;
    private @Nullable String address;
    private @Nullable String website;

    protected Company() {}

    Company(CompanyValues values, String region, @Nullable Long createdBy, Instant now) {
        super(createdBy, now);
        change(values, region, now);
    }

    @Override
    protected void fill(CompanyValues values) {
        egrpou = values.egrpou();
        address = values.address();
        website = values.website();
    }

    @Override
    public long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.COMPANY, id());
    }

    @Override
    public CompanyRow row() {
        return CompanyRowBuilder.builder()
                .id(id())
                .version(version())
                .values(CompanyValuesBuilder.builder()
                        .name(name())
                        .egrpou(egrpou)
                        .reach(Reach.NONE)
                        .address(address)
                        .website(website)
                        .responsibleId(responsibleId())
                        .tags(tags())
                        .build())
                .contacts(List.of())
                .createdAt(createdAt())
                .createdBy(createdBy())
                .updatedAt(updatedAt())
                .build();
    }
}
