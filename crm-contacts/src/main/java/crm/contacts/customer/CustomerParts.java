package crm.contacts.customer;

import crm.contacts.contactpoint.ContactPointStore;
import crm.contacts.contactpoint.PhoneAnswer;
import crm.contacts.links.Links;
import crm.contacts.rules.Phone;
import crm.data.FieldDiff;
import crm.data.LinkRights;
import crm.data.RecordLives;
import crm.data.RecordNames;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.users.api.AssignmentRights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the lives of contacts and of companies are made of. */
@Component
public class CustomerParts {

    public final Links links;
    public final LinkRights linkRights;
    final RecordNames names;
    final ContactPointStore reach;
    final AssignmentRights assignments;
    final FieldDiff diff;
    final RecordLives lives;
    final String region;

    CustomerParts(
            Links links,
            LinkRights linkRights,
            RecordNames names,
            ContactPointStore reach,
            AssignmentRights assignments,
            FieldDiff diff,
            RecordLives lives,
            @Value("${crm.region:UA}") String region) {
        this.links = links;
        this.linkRights = linkRights;
        this.names = names;
        this.reach = reach;
        this.assignments = assignments;
        this.diff = diff;
        this.lives = lives;
        this.region = region;
    }

    public String region() {
        return region;
    }

    /** As answers show them. */
    @Named("phones")
    public List<PhoneAnswer> phones(List<Phone> phones) {
        return PhoneAnswer.of(phones, region);
    }

    @Named("contact")
    public @Nullable Ref contact(@Nullable Long id) {
        return names.ref(RecordType.CONTACT, id);
    }

    @Named("contacts")
    public List<Ref> contacts(List<Long> ids) {
        return names.refs(RecordType.CONTACT, ids);
    }

    @Named("companies")
    public List<Ref> companies(List<Long> ids) {
        return names.refs(RecordType.COMPANY, ids);
    }
}
