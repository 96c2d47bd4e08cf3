package crm.contacts.rules;

import java.util.regex.Pattern;

/**
 * What is accepted as an e-mail address: the dot-atom form of RFC 5321 with the lengths given there, its letters also outside ASCII
 * (RFC 6531). Quoted local parts, comments and address literals, which no customer has, are refused.
 */
final class EmailAddress {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;
    private static final Pattern ATOM = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:-+[\\p{L}\\p{M}\\p{N}]+)*+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private EmailAddress() {}

    static boolean valid(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL || address.length() > MAX_LENGTH) {
            return false;
        }
        for (String atom : address.substring(0, at).split("\\.", -1)) {
            if (!ATOM.matcher(atom).matches()) {
                return false;
            }
        }
        return domain(address.substring(at + 1));
    }

    private static boolean domain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.length() > MAX_LABEL || !LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return !DIGITS.matcher(labels[labels.length - 1]).matches();
    }
}
