package crm.deals.entry;

import crm.data.TextSearch;
import java.util.Arrays;

/** What search finds an entry by. */
final class EntryText {

    /** Of a comment only its beginning is found, which keeps the index small. */
    private static final int COMMENT = 500;

    private EntryText() {}

    /** @param contact what search finds of the contact, as {@link ContactTexts} tells it */
    static String of(long number, String title, String comment, String contact) {
        return TextSearch.text(Arrays.asList(
                Long.toString(number), title, comment.substring(0, Math.min(comment.length(), COMMENT)), contact));
    }
}
