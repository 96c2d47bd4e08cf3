package crm.contacts.rules;

import java.util.Locale;

/** An e-mail address of a contact or a company, as it was typed. */
public record Email(String address, boolean main) {

    /** By which equal addresses are found whatever their case. */
    public String key() {
        return key(address);
    }

    public static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
