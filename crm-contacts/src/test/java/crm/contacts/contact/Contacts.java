package crm.contacts.contact;

import crm.contacts.api.ContactRequest;
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
        return new ContactRequest(
                "Олена",
                lastName,
                null,
                Arrays.stream(phones)
                        .map(number -> new PhoneRequest(number, null, null))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                companies,
                responsible,
                List.of(),
                null,
                null);
    }

    static ContactRequest withEmail(String lastName, String address) {
        ContactRequest plain = named(lastName);
        return new ContactRequest(
                plain.firstName(),
                lastName,
                null,
                List.of(),
                List.of(new EmailRequest(address, null)),
                null,
                true,
                null,
                null,
                null,
                List.of(),
                null,
                List.of("vip"),
                null,
                "Коментар");
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
        return new ContactRequest(
                from.firstName(),
                lastName,
                from.patronymic(),
                from.phones(),
                from.emails(),
                from.dateOfBirth(),
                from.receivesNews(),
                from.paymentMethod(),
                from.deliveryMethod(),
                from.deliveryCompany(),
                companies,
                responsible,
                from.tags(),
                from.source(),
                from.comment());
    }

    static ContactFilter filter(@Nullable String q, boolean deleted) {
        return new ContactFilter(
                q,
                List.of(),
                List.of(),
                List.of(),
                new PersonIds(List.of()),
                List.of(),
                null,
                Period.ALWAYS,
                List.of(),
                deleted);
    }

    static ListRequest<ContactSort> page(int limit) {
        return page(limit, ContactSort.CREATED_AT, true, null);
    }

    static ListRequest<ContactSort> page(int limit, ContactSort sort, boolean descending, @Nullable String cursor) {
        return new ListRequest<>(limit, List.of(new SortOrder<>(sort, descending)), cursor, false);
    }
}
