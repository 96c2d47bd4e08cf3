package crm.contacts.company;

import crm.contacts.api.CompanyRequest;
import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneRequest;
import crm.contacts.reach.Reach;
import crm.contacts.rules.Email;
import crm.data.TextSearch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a company holds, clean and valid. */
public record CompanyValues(
        String name,
        @Nullable String egrpou,
        @Nullable Long mainContactId,
        Reach reach,
        @Nullable String address,
        @Nullable String website,
        long responsibleId,
        List<String> tags) {

    /** What the text search looks through. */
    public String searchText(String region) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(name);
        parts.add(egrpou);
        reach.phones().forEach(phone -> parts.add(TextSearch.phone(phone.number(), region)));
        reach.emails().stream().map(Email::key).forEach(parts::add);
        return TextSearch.text(parts);
    }

    CompanyValues with(Reach reach, @Nullable Long mainContactId) {
        return new CompanyValues(name, egrpou, mainContactId, reach, address, website, responsibleId, tags);
    }

    /** The whole that a patch is laid over. */
    CompanyRequest asRequest() {
        return new CompanyRequest(
                name,
                egrpou,
                mainContactId,
                reach.phones().stream()
                        .map(phone -> new PhoneRequest(phone.number().written(), phone.kind(), phone.main()))
                        .toList(),
                reach.emails().stream()
                        .map(email -> new EmailRequest(email.address(), email.main()))
                        .toList(),
                address,
                website,
                responsibleId,
                tags);
    }
}
