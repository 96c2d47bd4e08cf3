package crm.contacts.importing;

import java.util.Locale;
import java.util.Set;

/** Words that say what kind of firm a name belongs to. */
final class LegalForms {

    /** Of people who trade under their own names, and of firms when a name in quotes follows. */
    private static final Set<String> OF_PEOPLE = Set.of("фоп", "флп", "спд", "ип", "чп", "пп");

    private static final Set<String> OF_FIRMS = Set.of(
            "тов", "тзов", "ат", "прат", "пат", "тдв", "дп", "кп", "ооо", "ао", "зао", "оао", "llc", "ltd", "inc",
            "corp", "co", "gmbh", "ag", "plc", "sa");

    private LegalForms() {}

    /** @param word in any case, with or without a point */
    static boolean isOne(String word) {
        String plain = plain(word);
        return OF_PEOPLE.contains(plain) || OF_FIRMS.contains(plain);
    }

    static boolean ofPeople(String word) {
        return OF_PEOPLE.contains(plain(word)) && isCapitals(word);
    }

    /** People are called Пат, but not in capitals. */
    static boolean ofFirms(String word) {
        boolean latin = word.codePoints().allMatch(c -> c < 0x80);
        return OF_FIRMS.contains(plain(word)) && (latin || isCapitals(word));
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
