package crm.contacts.contact;

import crm.contacts.api.ContactRequest;
import crm.contacts.api.ContactRequestBuilder;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerValues;
import crm.kernel.Built;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a contact holds, clean and valid.
 *
 * @param jobTitle empty when there is none, as lists are sorted by it
 */
@Built
public record ContactValues(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String patronymic,
        String jobTitle,
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
        @Nullable String comment)
        implements CustomerValues<ContactRequest> {

    /** «Прізвище Ім'я По батькові», by which people are listed. */
    @Override
    public String name() {
        return Stream.of(lastName, firstName, patronymic)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @Override
    public Set<Long> links() {
        return Set.copyOf(companyIds);
    }

    @Override
    public String searched() {
        return jobTitle;
    }

    @Override
    public Map<String, @Nullable Object> history() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("firstName", firstName);
        members.put("lastName", lastName);
        members.put("patronymic", patronymic);
        members.put("jobTitle", jobTitle.isEmpty() ? null : jobTitle);
        members.put("phones", reach.numbers());
        members.put("emails", reach.addresses());
        members.put("dateOfBirth", dateOfBirth);
        members.put("receivesNews", receivesNews);
        members.put("paymentMethod", paymentMethod);
        members.put("deliveryMethod", deliveryMethod);
        members.put("deliveryCompany", deliveryCompany);
        members.put(
                "companies",
                companyIds.stream()
                        .map(id -> new RecordRef(RecordType.COMPANY, id))
                        .toList());
        members.put("responsible", new RecordRef(RecordType.USER, responsibleId));
        members.put("tags", tags);
        members.put("source", source);
        members.put("comment", comment);
        return members;
    }

    ContactValues with(Reach reach, List<Long> companyIds) {
        return ContactValuesBuilder.builder(this)
                .reach(reach)
                .companyIds(companyIds)
                .build();
    }

    @Override
    public ContactRequest asRequest() {
        return ContactRequestBuilder.builder()
                .firstName(firstName)
                .lastName(lastName)
                .patronymic(patronymic)
                .jobTitle(jobTitle)
                .phones(reach.phoneRequests())
                .emails(reach.emailRequests())
                .dateOfBirth(dateOfBirth)
                .receivesNews(receivesNews)
                .paymentMethod(paymentMethod)
                .deliveryMethod(deliveryMethod)
                .deliveryCompany(deliveryCompany)
                .companyIds(companyIds)
                .responsibleId(responsibleId)
                .tags(tags)
                .source(source)
                .comment(comment)
                .build();
    }
}
