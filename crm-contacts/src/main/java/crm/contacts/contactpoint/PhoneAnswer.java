package crm.contacts.contactpoint;

import crm.contacts.api.PhoneKind;
import crm.contacts.rules.Phone;
import java.util.List;

/**
 * A phone as answers show it.
 *
 * @param number E.164
 * @param national as people of the installation's region write it
 */
public record PhoneAnswer(String number, String national, PhoneKind kind, boolean main) {

    public static List<PhoneAnswer> of(List<Phone> phones, String region) {
        return phones.stream()
                .map(phone -> new PhoneAnswer(
                        phone.number().written(), phone.number().shownIn(region), phone.kind(), phone.main()))
                .toList();
    }
}
