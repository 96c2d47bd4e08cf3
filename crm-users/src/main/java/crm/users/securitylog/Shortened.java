package crm.users.securitylog;

import java.util.Locale;

/** What somebody typed as an account that does not exist may be a password: enough is kept to recognise one's own mistake. */
final class Shortened {

    private static final int SHOWN = 2;

    private Shortened() {}

    static String account(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
        int at = text.lastIndexOf('@');
        String start = text.substring(0, Math.min(SHOWN, at < 0 ? text.length() : at));
        String domain = at < 0 ? "" : text.substring(at, Math.min(text.length(), at + 64));
        return start + "…" + domain;
    }
}
