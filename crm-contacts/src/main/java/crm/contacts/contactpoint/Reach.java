package crm.contacts.contactpoint;

import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneRequest;
import crm.contacts.rules.Email;
import crm.contacts.rules.Phone;
import java.util.List;

/** How to reach a contact or a company, in the order the phones and addresses were given. */
public record Reach(List<Phone> phones, List<Email> emails) {

    public static final Reach NONE = new Reach(List.of(), List.of());

    /** As a request would ask for them. */
    public List<PhoneRequest> phoneRequests() {
        return phones.stream()
                .map(phone -> new PhoneRequest(phone.number().written(), phone.kind(), phone.main()))
                .toList();
    }

    /** As a request would ask for them. */
    public List<EmailRequest> emailRequests() {
        return emails.stream()
                .map(email -> new EmailRequest(email.address(), email.main()))
                .toList();
    }

    /** As the history shows them. */
    public List<String> numbers() {
        return phones.stream().map(phone -> phone.number().written()).toList();
    }

    /** As the history shows them. */
    public List<String> addresses() {
        return emails.stream().map(Email::address).toList();
    }
}
