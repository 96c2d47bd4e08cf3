package crm.contacts.rules;

import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneKind;
import crm.contacts.api.PhoneRequest;
import crm.kernel.FieldError;
import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the members of one request into clean values and gathers what is wrong with them, each under the path of its member. */
public final class Validation {

    private static final int MAX_WAYS = 20;
    private static final int MAX_TAGS = 50;
    private static final int MAX_TAG = 50;
    private static final int MAX_LINKS = 100;
    private static final int MAX_PHONE = 60;
    private static final int MAX_EMAIL = 254;
    private static final int MAX_WEBSITE = 300;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final Pattern WEBSITE = Pattern.compile(
            "(?i)(?:https?://)?(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}(?::\\d{1,5})?(?:[/?#]\\S*)?");

    private final String region;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param region of phones without a country code, ISO 3166 alpha-2 */
    public Validation(String region) {
        this.region = region;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws ProblemException 422 naming everything that is wrong */
    public void orThrow() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors());
        }
    }

    public void refuse(String field, String code, Object... args) {
        errors.add(FieldError.of(field, code, args));
    }

    /** One line of text without blanks around it; null when nothing is left. */
    public @Nullable String line(String field, @Nullable String value, int max) {
        return text(field, value, max, c -> false);
    }

    /** Text of several lines. */
    public @Nullable String lines(String field, @Nullable String value, int max) {
        return text(field, value, max, c -> c == '\n' || c == '\r' || c == '\t');
    }

    private @Nullable String text(String field, @Nullable String value, int max, Predicate<Integer> allowed) {
        String clean = value == null ? "" : value.strip();
        if (clean.isEmpty()) {
            return null;
        }
        if (clean.codePointCount(0, clean.length()) > max) {
            refuse(field, "too-long", max);
        }
        if (clean.codePoints().anyMatch(c -> unwritable(c) && !allowed.test(c))) {
            refuse(field, "control-characters");
        }
        return clean;
    }

    private static boolean unwritable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    public List<String> tags(String field, @Nullable List<String> values) {
        Set<String> tags = new LinkedHashSet<>();
        List<String> given = few(field, values, MAX_TAGS);
        for (int i = 0; i < given.size(); i++) {
            String tag = line(field + "[" + i + "]", given.get(i), MAX_TAG);
            if (tag == null) {
                refuse(field + "[" + i + "]", "required");
            } else {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }

    /** Ids without repetitions, in ascending order. */
    public List<Long> ids(String field, @Nullable List<Long> values) {
        Set<Long> ids = new TreeSet<>();
        List<Long> given = few(field, values, MAX_LINKS);
        for (int i = 0; i < given.size(); i++) {
            Long id = given.get(i);
            if (id == null) {
                refuse(field + "[" + i + "]", "required");
            } else {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    public @Nullable LocalDate dateOfBirth(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(today))) {
            refuse(field, "date-of-birth-impossible");
        }
        return day;
    }

    public @Nullable String registryCode(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Optional<String> code = RegistryCode.parse(value);
        if (code.isEmpty()) {
            refuse(field, "egrpou-invalid");
        }
        return code.orElse(null);
    }

    public @Nullable String website(String field, @Nullable String value) {
        String website = line(field, value, MAX_WEBSITE);
        if (website != null
                && website.length() <= MAX_WEBSITE
                && !WEBSITE.matcher(website).matches()) {
            refuse(field, "website-invalid");
        }
        return website;
    }

    /** Phones of which exactly one is the main one. */
    public List<Phone> phones(String field, @Nullable List<PhoneRequest> values) {
        List<PhoneRequest> given = few(field, values, MAX_WAYS);
        int main = main(field, given, phone -> Boolean.TRUE.equals(phone.main()));
        List<Phone> phones = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            PhoneRequest phone = given.get(i);
            String path = field + "[" + i + "].number";
            Optional<PhoneNumber> number = number(path, phone == null ? null : phone.number());
            if (phone == null || number.isEmpty()) {
                continue;
            }
            if (!seen.add(number.get().written())) {
                refuse(path, "repeated");
            }
            phones.add(new Phone(number.get(), phone.kind() == null ? PhoneKind.OTHER : phone.kind(), i == main));
        }
        return List.copyOf(phones);
    }

    private Optional<PhoneNumber> number(String path, @Nullable String text) {
        if (text == null || text.isBlank()) {
            refuse(path, "required");
            return Optional.empty();
        }
        Optional<PhoneNumber> number =
                text.length() > MAX_PHONE ? Optional.empty() : PhoneNumber.parse(text.strip(), region);
        if (number.isEmpty()) {
            refuse(path, "phone-unreadable");
        }
        return number;
    }

    /** Addresses of which exactly one is the main one. */
    public List<Email> emails(String field, @Nullable List<EmailRequest> values) {
        List<EmailRequest> given = few(field, values, MAX_WAYS);
        int main = main(field, given, email -> Boolean.TRUE.equals(email.main()));
        List<Email> emails = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            EmailRequest email = given.get(i);
            String path = field + "[" + i + "].address";
            String address = email == null ? null : line(path, email.address(), MAX_EMAIL);
            if (address == null) {
                refuse(path, "required");
            } else if (!EmailAddress.valid(address)) {
                refuse(path, "email-invalid");
            } else {
                if (!seen.add(Email.key(address))) {
                    refuse(path, "repeated");
                }
                emails.add(new Email(address, i == main));
            }
        }
        return List.copyOf(emails);
    }

    private <T> int main(String field, List<T> given, Predicate<T> marked) {
        int main = -1;
        for (int i = 0; i < given.size(); i++) {
            T value = given.get(i);
            if (value != null && marked.test(value)) {
                if (main >= 0) {
                    refuse(field + "[" + i + "].main", "several-main");
                } else {
                    main = i;
                }
            }
        }
        return Math.max(main, 0);
    }

    private <T> List<T> few(String field, @Nullable List<T> values, int max) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > max) {
            refuse(field, "too-many", max);
            return values.subList(0, max);
        }
        return values;
    }
}
