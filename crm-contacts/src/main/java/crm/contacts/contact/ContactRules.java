package crm.contacts.contact;

import crm.contacts.api.ContactRequest;
import crm.contacts.customer.CustomerRules;
import crm.contacts.reach.Reach;
import crm.contacts.rules.Validation;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class ContactRules implements CustomerRules<ContactRequest, ContactValues> {

    private static final int NAME = 100;
    private static final int WORDS = 100;
    private static final int SOURCE = 200;
    private static final int COMMENT = 10_000;

    private final String region;
    private final Clock clock;

    ContactRules(@Value("${crm.region:UA}") String region, Clock clock) {
        this.region = region;
        this.clock = clock;
    }

    /** A place to gather errors in, with the installation's region for phones. */
    public Validation validation() {
        return new Validation(region);
    }

    @Override
    public ContactValues read(ContactRequest request, long responsible, Validation check) {
        ContactValues values = new ContactValues(
                check.line("firstName", request.firstName(), NAME),
                check.line("lastName", request.lastName(), NAME),
                check.line("patronymic", request.patronymic(), NAME),
                new Reach(check.phones("phones", request.phones()), check.emails("emails", request.emails())),
                check.dateOfBirth("dateOfBirth", request.dateOfBirth(), LocalDate.now(clock)),
                Boolean.TRUE.equals(request.receivesNews()),
                check.line("paymentMethod", request.paymentMethod(), WORDS),
                check.line("deliveryMethod", request.deliveryMethod(), WORDS),
                check.line("deliveryCompany", request.deliveryCompany(), WORDS),
                check.ids("companyIds", request.companyIds()),
                request.responsibleId() == null ? responsible : request.responsibleId(),
                check.tags("tags", request.tags()),
                check.line("source", request.source(), SOURCE),
                check.lines("comment", request.comment(), COMMENT));
        if (values.name().isEmpty()) {
            check.refuse("lastName", "name-required");
        }
        return values;
    }
}
