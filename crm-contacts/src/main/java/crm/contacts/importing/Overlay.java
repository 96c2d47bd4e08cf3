package crm.contacts.importing;

import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneKind;
import crm.contacts.api.PhoneRequest;
import crm.contacts.contactpoint.Reach;
import crm.contacts.rules.Email;
import crm.kernel.EdgeBlanks;
import crm.kernel.PhoneNumber;
import crm.kernel.TextList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays what a row says over what is there: a given value replaces, phones, e-mails and tags are added. */
final class Overlay {

    private Overlay() {}

    /** A cell shows nothing of the blank space around a text, so that it changes nothing of it either. */
    static <T> @Nullable T value(@Nullable T given, @Nullable T present) {
        boolean same =
                present instanceof String text && EdgeBlanks.trimmed(text).equals(given);
        return given == null || same ? present : given;
    }

    static List<PhoneRequest> phones(Draft draft, @Nullable Reach present, String region) {
        List<PhoneRequest> phones = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        if (present != null) {
            present.phones().forEach(phone -> {
                seen.add(phone.number().written());
                phones.add(new PhoneRequest(phone.number().written(), phone.kind(), phone.main()));
            });
        }
        for (String phone : draft.phones()) {
            String key =
                    PhoneNumber.parse(phone, region).map(PhoneNumber::written).orElse(phone);
            if (seen.add(key)) {
                phones.add(new PhoneRequest(phone, PhoneKind.OTHER, null));
            }
        }
        return phones;
    }

    static List<EmailRequest> emails(Draft draft, @Nullable Reach present) {
        List<EmailRequest> emails = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        if (present != null) {
            present.emails().forEach(email -> {
                seen.add(email.key());
                emails.add(new EmailRequest(email.address(), email.main()));
            });
        }
        for (String email : draft.emails()) {
            if (seen.add(Email.key(email))) {
                emails.add(new EmailRequest(email, null));
            }
        }
        return emails;
    }

    static List<String> tags(@Nullable String given, List<String> present) {
        Set<String> tags = new LinkedHashSet<>(present);
        if (given != null) {
            tags.addAll(TextList.read(given));
        }
        return List.copyOf(tags);
    }
}
