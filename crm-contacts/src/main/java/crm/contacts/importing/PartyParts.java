package crm.contacts.importing;

import crm.contacts.api.PhoneKind;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerValues;
import crm.contacts.rules.Email;
import crm.contacts.rules.Phone;
import crm.data.PgText;
import crm.kernel.ImportWriter.Change;
import crm.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Contacts and companies in parts that an undo puts back one by one: columns of the row, phones, e-mails and links. */
final class PartyParts {

    static final String PHONES = "phones";
    static final String EMAILS = "emails";
    static final String LINKS = "links";
    static final String EXTERNAL_ID = "external_id";

    private PartyParts() {}

    static <V extends CustomerValues<?>> List<Change> differences(
            PartyRules<V> rules,
            Map<String, @Nullable String> old,
            V before,
            Map<String, @Nullable String> image,
            V after) {
        List<Change> changes = new ArrayList<>();
        List<String> columns = rules.columns().stream().map(Field::getName).toList();
        for (String column : columns) {
            if (!column.equals("search_text") && !column.equals("name")) {
                add(changes, column, old.get(column), image.get(column));
            }
        }
        if (!columns.contains("last_name")) {
            add(changes, "name", old.get("name"), image.get("name"));
        }
        add(changes, EXTERNAL_ID, old.get(EXTERNAL_ID), image.get(EXTERNAL_ID));
        add(changes, PHONES, phones(before.reach()), phones(after.reach()));
        add(changes, EMAILS, emails(before.reach()), emails(after.reach()));
        add(changes, LINKS, links(before.links()), links(after.links()));
        return changes;
    }

    private static void add(List<Change> changes, String part, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(part, from, to));
        }
    }

    static String phones(Reach reach) {
        return reach.phones().stream()
                .map(phone -> phone.number().written() + " " + phone.kind() + " " + phone.main())
                .collect(Collectors.joining(","));
    }

    static List<Phone> phones(String text) {
        List<Phone> phones = new ArrayList<>();
        for (String phone : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = phone.split(" ");
            phones.add(
                    new Phone(new PhoneNumber(parts[0]), PhoneKind.valueOf(parts[1]), Boolean.parseBoolean(parts[2])));
        }
        return phones;
    }

    static String emails(Reach reach) {
        return PgText.array(reach.emails().stream()
                .map(email -> (email.main() ? "+" : "-") + email.address())
                .toList());
    }

    static List<Email> emails(String text) {
        return PgText.elements(text).stream()
                .map(email -> new Email(email.substring(1), email.startsWith("+")))
                .toList();
    }

    static String links(Set<Long> links) {
        return new TreeSet<>(links).stream().map(Object::toString).collect(Collectors.joining(","));
    }

    static Set<Long> links(String text) {
        Set<Long> links = new TreeSet<>();
        for (String link : text.isEmpty() ? new String[0] : text.split(",")) {
            links.add(Long.valueOf(link));
        }
        return links;
    }
}
