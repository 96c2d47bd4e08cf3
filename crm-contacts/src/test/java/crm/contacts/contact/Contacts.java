package crm.contacts.contact;

import crm.contacts.api.ContactRequest;
import crm.contacts.api.ContactRequestBuilder;
import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneRequest;
import crm.data.ListRequest;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.SortOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests for contacts as tests need them. */
final class Contacts {

    static final ContactFilter ALL = filter(null, false);

    private Contacts() {}

    static ContactRequest named(String lastName, String... phones) {
        return request(lastName, null, List.of(), phones);
    }

    static ContactRequest request(String lastName, @Nullable Long responsible, List<Long> companies, String... phones) {
        return ContactRequestBuilder.builder()
                .firstName("Олена")
                .lastName(lastName)
                .phones(Arrays.stream(phones)
                        .map(number -> new PhoneRequest(number, null, null))
                        .toList())
                .emails(List.of())
                .companyIds(companies)
                .responsibleId(responsible)
                .tags(List.of())
                .build();
    }

    static ContactRequest withEmail(String lastName, String address) {
        ContactRequest plain = named(lastName);
        return ContactRequestBuilder.builder()
                .firstName(plain.firstName())
                .lastName(lastName)
                .phones(List.of())
                .emails(List.of(new EmailRequest(address, null)))
                .receivesNews(true)
                .companyIds(List.of())
                .tags(List.of("vip"))
                .comment("Коментар")
                .build();
    }

    static ContactRequest renamed(ContactRequest from, String lastName) {
        return with(from, lastName, from.responsibleId(), from.companyIds());
    }

    static ContactRequest givenTo(ContactRequest from, long responsible) {
        return with(from, from.lastName(), responsible, from.companyIds());
    }

    static ContactRequest linkedTo(ContactRequest from, Long... companies) {
        return with(from, from.lastName(), from.responsibleId(), List.of(companies));
    }

    private static ContactRequest with(
            ContactRequest from,
            @Nullable String lastName,
            @Nullable Long responsible,
            @Nullable List<Long> companies) {
        return ContactRequestBuilder.builder(from)
                .lastName(lastName)
                .companyIds(companies)
                .responsibleId(responsible)
                .build();
    }

    static ContactRequest titled(ContactRequest from, @Nullable String jobTitle) {
        return ContactRequestBuilder.builder(from).jobTitle(jobTitle).build();
    }

    static ContactFilter ofJobTitles(String... jobTitles) {
        return ContactFilterBuilder.builder(ALL).jobTitle(List.of(jobTitles)).build();
    }

    static ContactFilter filter(@Nullable String q, boolean deleted) {
        return ContactFilterBuilder.builder()
                .q(q)
                .phone(List.of())
                .email(List.of())
                .egrpou(List.of())
                .responsible(new PersonIds(List.of()))
                .tag(List.of())
                .jobTitle(List.of())
                .created(Period.ALWAYS)
                .company(List.of())
                .deleted(deleted)
                .build();
    }

    static ListRequest<ContactSort> page(int limit) {
        return page(limit, ContactSort.CREATED_AT, true, null);
    }

    static ListRequest<ContactSort> page(int limit, ContactSort sort, boolean descending, @Nullable String cursor) {
        return new ListRequest<>(limit, List.of(new SortOrder<>(sort, descending)), cursor, false);
    }
}
