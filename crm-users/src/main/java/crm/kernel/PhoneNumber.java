package crm.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.ConcurrentLruCache;

/**
 * A telephone number in E.164, such as {@code +380501234567}.
 *
 * @param e164 plus sign and up to 15 digits
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    /** Reading and writing a number costs tens of microseconds, and an import asks for the same one several times in a row. */
    private static final int REMEMBERED = 4_096;

    private static final ConcurrentLruCache<Spelling, Optional<PhoneNumber>> READ =
            new ConcurrentLruCache<>(REMEMBERED, Spelling::read);
    private static final ConcurrentLruCache<Spelling, String> SHOWN =
            new ConcurrentLruCache<>(REMEMBERED, Spelling::shown);

    private record Spelling(String text, String region) {

        private Optional<PhoneNumber> read() {
            try {
                var number = number();
                return UTIL.isValidNumber(number)
                        ? Optional.of(new PhoneNumber(UTIL.format(number, PhoneNumberFormat.E164)))
                        : Optional.empty();
            } catch (NumberParseException e) {
                return Optional.empty();
            }
        }

        private String shown() {
            try {
                var number = number();
                boolean own = region.equals(UTIL.getRegionCodeForNumber(number));
                return UTIL.format(number, own ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            } catch (NumberParseException e) {
                return text;
            }
        }

        private Phonenumber.PhoneNumber number() throws NumberParseException {
            Phonenumber.PhoneNumber plain = PlainUkrainian.number(text, region);
            return plain == null ? UTIL.parse(text, region) : plain;
        }
    }

    /** Reads any usual spelling; without a country code the number is taken to be of the region (ISO 3166 alpha-2). Empty when it is no valid number. */
    public static Optional<PhoneNumber> parse(String text, String region) {
        return READ.get(new Spelling(text, region));
    }

    /** The regions whose numbers can be read, as ISO 3166 names them. */
    public static Set<String> regions() {
        return UTIL.getSupportedRegions();
    }

    /** As people of the region write it: their own numbers in the national form, others in the international one. */
    public String shownIn(String region) {
        return SHOWN.get(new Spelling(e164, region));
    }
}
