package crm.deals.entry;

import crm.contacts.api.ContactDirectory;
import crm.contacts.api.ContactRequest;
import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneRequest;
import crm.kernel.PhoneNumber;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the contact that is meant by somebody's phones and e-mail addresses among those the viewer may see, or makes it. */
@Component
class CustomerSearch {

    private final ContactDirectory contacts;
    private final String region;

    CustomerSearch(ContactDirectory contacts, @Value("${crm.region:UA}") String region) {
        this.contacts = contacts;
        this.region = region;
    }

    Ref findOrCreate(Viewer viewer, ContactRequest wanted) {
        return byPhone(viewer, wanted)
                .or(() -> byEmail(viewer, wanted))
                .orElseGet(() -> contacts.create(viewer, wanted));
    }

    private Optional<Ref> byPhone(Viewer viewer, ContactRequest wanted) {
        List<PhoneRequest> given = wanted.phones() == null ? List.of() : wanted.phones();
        List<PhoneNumber> phones = given.stream()
                .map(PhoneRequest::number)
                .filter(Objects::nonNull)
                .flatMap(number -> PhoneNumber.parse(number, region).stream())
                .toList();
        return phones.isEmpty() ? Optional.empty() : first(phones, contacts.byPhone(viewer, phones));
    }

    private Optional<Ref> byEmail(Viewer viewer, ContactRequest wanted) {
        List<EmailRequest> given = wanted.emails() == null ? List.of() : wanted.emails();
        List<String> addresses = given.stream()
                .map(EmailRequest::address)
                .filter(Objects::nonNull)
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .toList();
        return addresses.isEmpty() ? Optional.empty() : first(addresses, contacts.byEmail(viewer, addresses));
    }

    /** In the order in which they were given, the main one usually first. */
    private static <K> Optional<Ref> first(Collection<K> given, Map<K, List<Ref>> found) {
        return given.stream()
                .map(key -> found.getOrDefault(key, List.of()))
                .filter(some -> !some.isEmpty())
                .map(List::getFirst)
                .findFirst();
    }
}
