package crm.contacts.contact;

import crm.contacts.api.ContactRequest;
import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneRequest;
import crm.contacts.reach.Reach;
import crm.contacts.rules.Email;
import crm.data.TextSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a contact holds, clean and valid. */
public record ContactValues(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String patronymic,
        Reach reach,
        @Nullable LocalDate dateOfBirth,
        boolean receivesNews,
        @Nullable String paymentMethod,
        @Nullable String deliveryMethod,
        @Nullable String deliveryCompany,
        List<Long> companyIds,
        long responsibleId,
        List<String> tags,
        @Nullable String source,
        @Nullable String comment) {

    /** «Прізвище Ім'я По батькові», by which people are listed. */
    public String name() {
        return Stream.of(lastName, firstName, patronymic)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** What the text search looks through. */
    public String searchText(String region) {
        List<String> parts = new ArrayList<>();
        parts.add(name());
        reach.phones().forEach(phone -> parts.add(TextSearch.phone(phone.number(), region)));
        reach.emails().stream().map(Email::key).forEach(parts::add);
        return TextSearch.text(parts);
    }

    ContactValues with(Reach reach, List<Long> companyIds) {
        return new ContactValues(
                firstName,
                lastName,
                patronymic,
                reach,
                dateOfBirth,
                receivesNews,
                paymentMethod,
                deliveryMethod,
                deliveryCompany,
                companyIds,
                responsibleId,
                tags,
                source,
                comment);
    }

    /** The whole that a patch is laid over. */
    ContactRequest asRequest() {
        return new ContactRequest(
                firstName,
                lastName,
                patronymic,
                reach.phones().stream()
                        .map(phone -> new PhoneRequest(phone.number().written(), phone.kind(), phone.main()))
                        .toList(),
                reach.emails().stream()
                        .map(email -> new EmailRequest(email.address(), email.main()))
                        .toList(),
                dateOfBirth,
                receivesNews,
                paymentMethod,
                deliveryMethod,
                deliveryCompany,
                companyIds,
                responsibleId,
                tags,
                source,
                comment);
    }
}
