package crm.contacts.importing;

import static crm.contacts.tables.Contact.CONTACT;

import crm.contacts.api.ContactRequest;
import crm.contacts.api.ContactRequestBuilder;
import crm.contacts.contact.ContactRules;
import crm.contacts.contact.ContactValues;
import crm.contacts.contact.ContactValuesBuilder;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerEvents;
import crm.contacts.links.Links;
import crm.contacts.rules.Validation;
import crm.data.FieldDiff;
import crm.data.PgText;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Row;
import crm.kernel.RecordType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class ContactPartyRules extends PartyRules<ContactValues> {

    private static final PersonName NO_NAME = new PersonName(null, null, null, null);

    private static final List<Field<?>> COLUMNS = List.of(
            CONTACT.NAME,
            CONTACT.FIRST_NAME,
            CONTACT.LAST_NAME,
            CONTACT.PATRONYMIC,
            CONTACT.JOB_TITLE,
            CONTACT.PAYMENT_METHOD,
            CONTACT.DELIVERY_METHOD,
            CONTACT.DELIVERY_COMPANY,
            CONTACT.SOURCE,
            CONTACT.COMMENT,
            CONTACT.SEARCH_TEXT,
            CONTACT.DATE_OF_BIRTH,
            CONTACT.RECEIVES_NEWS,
            CONTACT.RESPONSIBLE_ID,
            CONTACT.TAGS);

    private final ContactRules rules;
    private final Nameless nameless;
    private final Links links;
    private final String region;

    ContactPartyRules(
            ContactRules rules,
            FieldDiff diff,
            Nameless nameless,
            Links links,
            @Value("${crm.region:UA}") String region) {
        super(CustomerColumns.CONTACT, CustomerEvents.CONTACT, diff);
        this.nameless = nameless;
        this.links = links;
        this.rules = rules;
        this.region = region;
    }

    @Override
    List<Field<?>> columns() {
        return COLUMNS;
    }

    @Override
    ContactValues read(
            Draft draft,
            @Nullable ContactValues before,
            Request request,
            Map<String, Long> people,
            List<FieldError> errors) {
        Row row = draft.row();
        PersonName name = draft.name() == null ? NO_NAME : PersonName.of(draft.name());
        Set<Long> companies = new TreeSet<>(draft.links());
        if (before != null) {
            companies.addAll(before.companyIds());
        }
        boolean unnamed = before == null
                && draft.name() == null
                && row.text("firstName") == null
                && row.text("lastName") == null
                && row.text("patronymic") == null;
        String standIn = unnamed && draft.linkOnly() ? nameless.contact(request.viewer()) : null;
        ContactRequest wanted = ContactRequestBuilder.builder()
                .firstName(Overlay.value(
                        Overlay.value(row.text("firstName"), name.first()), before == null ? null : before.firstName()))
                .lastName(Overlay.value(
                        Overlay.value(Overlay.value(row.text("lastName"), name.last()), standIn),
                        before == null ? null : before.lastName()))
                .patronymic(Overlay.value(
                        Overlay.value(row.text("patronymic"), name.patronymic()),
                        before == null ? null : before.patronymic()))
                .jobTitle(Overlay.value(row.text("jobTitle"), before == null ? null : before.jobTitle()))
                .phones(Overlay.phones(draft, before == null ? null : before.reach(), region))
                .emails(Overlay.emails(draft, before == null ? null : before.reach()))
                .dateOfBirth(Overlay.value(row.date("dateOfBirth"), before == null ? null : before.dateOfBirth()))
                .receivesNews(Overlay.value(row.bool("receivesNews"), before != null && before.receivesNews()))
                .paymentMethod(Overlay.value(row.text("paymentMethod"), before == null ? null : before.paymentMethod()))
                .deliveryMethod(
                        Overlay.value(row.text("deliveryMethod"), before == null ? null : before.deliveryMethod()))
                .deliveryCompany(
                        Overlay.value(row.text("deliveryCompany"), before == null ? null : before.deliveryCompany()))
                .companyIds(List.copyOf(companies))
                .responsibleId(
                        Responsible.of(row, before == null ? null : before.responsibleId(), request, people, errors))
                .tags(Overlay.tags(
                        draft.linkOnly() ? null : row.text("tags"), before == null ? List.of() : before.tags()))
                .source(Overlay.value(
                        draft.linkOnly() ? null : row.text("source"), before == null ? null : before.source()))
                .comment(Overlay.value(
                        comment(draft, name.remark(), before, request, errors),
                        before == null ? null : before.comment()))
                .build();
        Validation check = rules.validation();
        ContactValues values = rules.read(wanted, request.viewer().id(), check);
        check.errors().stream().map(FieldKeys::of).forEach(errors::add);
        return values;
    }

    /** What stands beside a name and is no part of it is kept in the comment of who is new. */
    private static @Nullable String comment(
            Draft draft,
            @Nullable String remark,
            @Nullable ContactValues before,
            Request request,
            List<FieldError> errors) {
        String comment = draft.linkOnly() ? null : draft.row().text("comment");
        if (remark == null || before != null) {
            return comment;
        }
        if (!request.viewer().permissions().fields().mayChange(RecordType.CONTACT, "comment")) {
            errors.add(FieldError.of("comment", "field-not-yours-to-change"));
        }
        return comment == null ? remark : remark + "\n" + comment;
    }

    @Override
    ContactValues values(Map<String, @Nullable String> image, Reach reach, Set<Long> links) {
        String born = image.get("date_of_birth");
        return ContactValuesBuilder.builder()
                .firstName(image.get("first_name"))
                .lastName(image.get("last_name"))
                .patronymic(image.get("patronymic"))
                .jobTitle(Objects.requireNonNull(image.get("job_title")))
                .reach(reach)
                .dateOfBirth(born == null ? null : LocalDate.parse(born))
                .receivesNews(Boolean.parseBoolean(image.get("receives_news")))
                .paymentMethod(image.get("payment_method"))
                .deliveryMethod(image.get("delivery_method"))
                .deliveryCompany(image.get("delivery_company"))
                .companyIds(List.copyOf(new TreeSet<>(links)))
                .responsibleId(Long.parseLong(Objects.requireNonNull(image.get("responsible_id"))))
                .tags(PgText.elements(Objects.requireNonNull(image.get("tags"))))
                .source(image.get("source"))
                .comment(image.get("comment"))
                .build();
    }

    @Override
    Map<String, @Nullable String> image(ContactValues values) {
        Map<String, @Nullable String> image = new HashMap<>();
        image.put("name", values.name());
        image.put("first_name", values.firstName());
        image.put("last_name", values.lastName());
        image.put("patronymic", values.patronymic());
        image.put("job_title", values.jobTitle());
        image.put("date_of_birth", PgText.of(values.dateOfBirth()));
        image.put("receives_news", Boolean.toString(values.receivesNews()));
        image.put("payment_method", values.paymentMethod());
        image.put("delivery_method", values.deliveryMethod());
        image.put("delivery_company", values.deliveryCompany());
        image.put("responsible_id", Long.toString(values.responsibleId()));
        image.put("tags", PgText.array(values.tags()));
        image.put("source", values.source());
        image.put("comment", values.comment());
        image.put("search_text", values.searchText(region));
        return image;
    }

    @Override
    Map<Long, Set<Long>> linksOf(Collection<Long> ids) {
        Map<Long, Set<Long>> sets = new HashMap<>();
        links.companiesOf(ids).forEach((contact, companies) -> sets.put(contact, new TreeSet<>(companies)));
        return sets;
    }
}
