package crm.contacts.contact;

import crm.contacts.api.ContactRequest;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerRules;
import crm.contacts.rules.Validation;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class ContactRules implements CustomerRules<ContactRequest, ContactValues> {

    private static final int NAME = 100;
    private static final int JOB_TITLE = 100;
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
        String jobTitle = check.line("jobTitle", request.jobTitle(), JOB_TITLE);
        ContactValues values = ContactValuesBuilder.builder()
                .firstName(check.line("firstName", request.firstName(), NAME))
                .lastName(check.line("lastName", request.lastName(), NAME))
                .patronymic(check.line("patronymic", request.patronymic(), NAME))
                .jobTitle(jobTitle == null ? "" : jobTitle)
                .reach(new Reach(check.phones("phones", request.phones()), check.emails("emails", request.emails())))
                .dateOfBirth(check.dateOfBirth("dateOfBirth", request.dateOfBirth(), LocalDate.now(clock)))
                .receivesNews(Boolean.TRUE.equals(request.receivesNews()))
                .paymentMethod(check.line("paymentMethod", request.paymentMethod(), WORDS))
                .deliveryMethod(check.line("deliveryMethod", request.deliveryMethod(), WORDS))
                .deliveryCompany(check.line("deliveryCompany", request.deliveryCompany(), WORDS))
                .companyIds(check.ids("companyIds", request.companyIds()))
                .responsibleId(request.responsibleId() == null ? responsible : request.responsibleId())
                .tags(check.tags("tags", request.tags()))
                .source(check.line("source", request.source(), SOURCE))
                .comment(check.lines("comment", request.comment(), COMMENT))
                .build();
        if (values.name().isEmpty()) {
            check.refuse("lastName", "name-required");
        }
        return values;
    }
}
