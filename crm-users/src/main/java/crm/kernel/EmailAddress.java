package crm.kernel;

import java.text.Normalizer;

/** The address of an account in its one form: kept, looked up and counted so, however it is typed. */
public final class EmailAddress {

    private EmailAddress() {}

    /**
     * Letters of all widths and cases are one ({@code \u0130} and {@code \u212A} too, which a database and Java lower differently), and what
     * is not seen is not there.
     */
    public static String canonical(String typed) {
        var text = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT && !Character.isISOControl(letter))
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .forEach(text::appendCodePoint);
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
