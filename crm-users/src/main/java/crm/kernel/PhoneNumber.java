package crm.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.ConcurrentLruCache;

/**
 * A telephone number: {@code +380501234567}, or {@code +380444900001;ext=101} where it goes on inside a firm. That form, the one of RFC 3966, is
 * stored, compared, exported and given to a client, which dials it as it is.
 *
 * @param written E.164, and the extension if there is one
 */
public record PhoneNumber(String written) {

    private static final String EXTENSION = ";ext=";
    private static final int UKRAINE = 380;

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
                PhoneExtension parts = PhoneExtension.of(text);
                var number = number(parts.number());
                if (!UTIL.isValidNumber(number)) {
                    return Optional.empty();
                }
                String extension = parts.extension().isEmpty() ? number.getExtension() : parts.extension();
                String e164 = UTIL.format(number, PhoneNumberFormat.E164);
                return Optional.of(new PhoneNumber(extension.isEmpty() ? e164 : e164 + EXTENSION + extension));
            } catch (NumberParseException e) {
                return Optional.empty();
            }
        }

        private String shown() {
            try {
                var number = number(text);
                boolean own = region.equals(UTIL.getRegionCodeForNumber(number));
                return UTIL.format(number, own ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            } catch (NumberParseException e) {
                return text;
            }
        }

        private Phonenumber.PhoneNumber number(String digits) throws NumberParseException {
            Phonenumber.PhoneNumber plain = PlainUkrainian.number(digits, region);
            return plain == null ? UTIL.parse(digits, region) : plain;
        }
    }

    /**
     * Reads any usual spelling, with its extension; without a country code the number is taken to be of the region (ISO 3166 alpha-2). Empty
     * when it is no valid number.
     */
    public static Optional<PhoneNumber> parse(String text, String region) {
        return READ.get(new Spelling(text, region));
    }

    /** The regions whose numbers can be read, as ISO 3166 names them. */
    public static Set<String> regions() {
        return UTIL.getSupportedRegions();
    }

    /** The numbers of a text that holds several, parted by commas, semicolons or line breaks, each with its extension. */
    public static List<String> several(String text) {
        return PhoneExtension.numbers(text);
    }

    /** What stands before and in the extension of a text in any spelling, the second empty where there is none. */
    public static List<String> parts(String text) {
        PhoneExtension parts = PhoneExtension.of(text);
        return List.of(parts.number(), parts.extension());
    }

    /** Whether the text is a country's code for phones that are written without one (ISO 3166 alpha-2). */
    public static boolean isRegion(String text) {
        return UTIL.getSupportedRegions().contains(text);
    }

    /** The number of the firm or the person: plus sign and up to 15 digits. */
    public String e164() {
        int end = written.indexOf(EXTENSION);
        return end < 0 ? written : written.substring(0, end);
    }

    /** What is dialled when the firm has answered; empty where there is none. */
    public String extension() {
        int end = written.indexOf(EXTENSION);
        return end < 0 ? "" : written.substring(end + EXTENSION.length());
    }

    /** As people of the region write it: their own numbers in the national form, others in the international one. */
    public String shownIn(String region) {
        String shown = SHOWN.get(new Spelling(e164(), region));
        String extension = extension();
        if (extension.isEmpty()) {
            return shown;
        }
        return shown + (UTIL.getCountryCodeForRegion(region) == UKRAINE ? " дод. " : " ext. ") + extension;
    }
}
