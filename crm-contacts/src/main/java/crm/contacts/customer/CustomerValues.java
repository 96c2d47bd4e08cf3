package crm.contacts.customer;

import crm.contacts.contactpoint.Reach;
import crm.contacts.rules.Email;
import crm.data.TextSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a contact or a company holds, clean and valid.
 *
 * @param <R> the request for it
 */
public interface CustomerValues<R> {

    /** By which it is listed. */
    String name();

    Reach reach();

    long responsibleId();

    List<String> tags();

    /** The whole that a change is laid over. */
    R asRequest();

    /** The companies of a contact; none of a company. */
    Set<Long> links();

    /** What the text search finds it by beside its name, its phones and its e-mail addresses. */
    @Nullable
    String searched();

    /** What the history keeps, by member of its JSON. */
    Map<String, @Nullable Object> history();

    /** What the text search looks through. */
    default String searchText(String region) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(name());
        parts.add(searched());
        reach().phones().forEach(phone -> parts.add(TextSearch.phone(phone.number(), region)));
        reach().emails().stream().map(Email::key).forEach(parts::add);
        return TextSearch.text(parts);
    }
}
