package crm.kernel;

import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Ukrainian number that is written without any sign between its digits, as nearly all numbers of files and all stored ones
 * are. The library tries a dozen patterns on every text before it comes to the same parts; whether the number exists is left to it.
 */
final class PlainUkrainian {

    private static final int COUNTRY = 380;
    private static final int DIGITS = 9;

    private PlainUkrainian() {}

    /** Null when the text is not of this kind. */
    static Phonenumber.@Nullable PhoneNumber number(String text, String region) {
        int start = start(text, region);
        if (start < 0 || text.length() != start + DIGITS || text.charAt(start) == '0') {
            return null;
        }
        int national = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            national = national * 10 + digit;
        }
        return new Phonenumber.PhoneNumber().setCountryCode(COUNTRY).setNationalNumber(national);
    }

    /** Where the digits behind {@code +380}, {@code 380} or {@code 0} begin; the last two are Ukrainian in Ukraine alone. */
    private static int start(String text, String region) {
        if (text.startsWith("+380")) {
            return 4;
        }
        if (!region.equals("UA")) {
            return -1;
        }
        return text.startsWith("380") ? 3 : text.startsWith("0") ? 1 : -1;
    }
}
