package crm.app.demo;

import crm.contacts.api.CompanyRequest;
import crm.contacts.api.CompanyRequestBuilder;
import crm.contacts.api.ContactMigration.Past;
import crm.contacts.api.ContactMigration.PastChange;
import crm.contacts.api.ContactRequest;
import crm.contacts.api.ContactRequestBuilder;
import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneKind;
import crm.contacts.api.PhoneRequest;
import crm.kernel.FieldChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers of the demo company: 400 people, the first of whom work for 60 companies. */
final class Customers {

    static final int CONTACTS = 400;
    static final int COMPANIES = 60;
    static final int OF_COMPANIES = 130;
    /** Of either sort so many are there, but have not asked for anything. */
    static final int WITHOUT_INQUIRY = 12;

    private static final int BEFORE_INQUIRY = 150;
    private static final List<String> TAGS = List.of("постійний клієнт", "будівельник", "майстер", "новосел", "дача");
    private static final List<String> COMMENTS = List.of(
            "Телефонувати після 10:00, зранку на об’єкті.",
            "Просить надсилати рахунок на пошту.",
            "Бере лише оцинковане кріплення.",
            "Знижка 5 % від 5 000 грн, домовлено усно.",
            "Завжди просить зателефонувати перед відправленням.",
            "Будує веранду, повернеться навесні.");

    private final long seed;
    private final WorkTime time;
    private final Map<Integer, Inquiry> first = new HashMap<>();

    Customers(long seed, WorkTime time, List<Inquiry> inquiries) {
        this.seed = seed;
        this.time = time;
        for (Inquiry inquiry : inquiries) {
            first.merge(inquiry.contact(), inquiry, (one, other) -> other.at().isBefore(one.at()) ? other : one);
        }
    }

    static int companyOf(int contact) {
        return contact % COMPANIES;
    }

    List<Past<CompanyRequest>> companies(List<Long> people) {
        List<Past<CompanyRequest>> companies = new ArrayList<>();
        for (int n = 0; n < COMPANIES; n++) {
            Chance chance = Chance.of(seed, "company", n);
            FictionalName.Firm firm = FictionalName.firm(n);
            Instant since = since(n);
            for (int contact = n; contact < OF_COMPANIES; contact += COMPANIES) {
                since = since(contact).isBefore(since) ? since(contact) : since;
            }
            long manager = people.get(chance.of(Staff.WHOLESALE));
            var request = CompanyRequestBuilder.builder()
                    .name(firm.name())
                    .egrpou(firm.code())
                    .phones(List.of(new PhoneRequest("+38044000%04d".formatted(1000 + n), PhoneKind.WORK, true)))
                    .emails(List.of(new EmailRequest("office@" + firm.domain(), true)))
                    .address("м. %s, вул. %s, %d"
                            .formatted(
                                    chance.of(FictionalName.TOWNS),
                                    chance.of(FictionalName.STREETS),
                                    chance.between(1, 90)))
                    .website("https://" + firm.domain())
                    .responsibleId(manager)
                    .tags(
                            chance.in(0.3)
                                    ? List.of(chance.of(List.of("ключовий клієнт", "відтермінування", "тендер")))
                                    : List.of())
                    .build();
            companies.add(new Past<>(request, manager, since.minusSeconds(60), List.of()));
        }
        return companies;
    }

    List<Past<ContactRequest>> contacts(List<Long> people, List<Long> companies) {
        List<Past<ContactRequest>> contacts = new ArrayList<>();
        for (int n = 0; n < CONTACTS; n++) {
            contacts.add(contact(n, people, companies));
        }
        return contacts;
    }

    private Past<ContactRequest> contact(int n, List<Long> people, List<Long> companies) {
        Chance chance = Chance.of(seed, "contact", n);
        boolean works = n < OF_COMPANIES;
        FictionalName.Human human = FictionalName.human(n);
        Inquiry inquiry = first.get(n);
        int manager = inquiry == null ? chance.of(works ? Staff.WHOLESALE : Staff.RETAIL) : inquiry.manager();
        boolean alone = inquiry != null && inquiry.channel().alone();
        Instant since = since(n);
        List<PastChange> changes = new ArrayList<>();
        String comment = null;
        Instant noted = time.later(since, chance.minutes(2000));
        if (chance.in(0.25) && time.happened(noted)) {
            comment = chance.of(COMMENTS);
            changes.add(new PastChange(people.get(manager), noted, List.of(new FieldChange("comment", null, comment))));
        }
        String domain = works ? FictionalName.firm(companyOf(n)).domain() : "example.com";
        var phones = new ArrayList<PhoneRequest>();
        phones.add(new PhoneRequest(FictionalName.mobile(n), PhoneKind.MOBILE, true));
        if (works && chance.in(0.4)) {
            phones.add(new PhoneRequest("+38044000%04d".formatted(2000 + n), PhoneKind.WORK, false));
        }
        var request = ContactRequestBuilder.builder()
                .firstName(human.first())
                .lastName(human.last())
                .patronymic(chance.in(0.6) ? human.patronymic() : null)
                .phones(phones)
                .emails(
                        chance.in(0.85) || works
                                ? List.of(new EmailRequest(human.address() + "@" + domain, true))
                                : List.of())
                .dateOfBirth(
                        chance.in(0.35)
                                ? LocalDate.of(chance.between(1958, 2003), chance.between(1, 12), chance.between(1, 28))
                                : null)
                .receivesNews(chance.in(0.4))
                .paymentMethod(
                        works ? "Безготівковий рахунок" : chance.of(List.of("Картка онлайн", "Післяплата", "Готівка")))
                .deliveryMethod(chance.of(List.of("Відділення", "Поштомат", "Кур’єр")))
                .deliveryCompany(chance.of(Story.CARRIERS))
                .companyIds(works ? List.of(companies.get(companyOf(n))) : List.of())
                .responsibleId(people.get(manager))
                .tags(chance.in(0.3) ? List.of(chance.of(TAGS)) : List.of())
                .source(inquiry == null ? "Рекомендація" : inquiry.channel().source())
                .comment(comment)
                .build();
        return new Past<>(request, alone ? null : people.get(manager), since, changes);
    }

    private Instant since(int contact) {
        Inquiry inquiry = first.get(contact);
        return inquiry == null
                ? time.inOffice(Chance.of(seed, "visit", contact).random())
                : inquiry.at().minusSeconds(inquiry.channel().alone() ? 0 : BEFORE_INQUIRY);
    }

    /** The first contact of each company is the one to ask. */
    static Map<Long, Long> mainContacts(List<Long> companies, List<Long> contacts) {
        Map<Long, Long> main = new LinkedHashMap<>();
        for (int n = 0; n < COMPANIES; n++) {
            main.put(companies.get(n), contacts.get(n));
        }
        return main;
    }
}
