package crm.contacts.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A full name in its parts: «Прізвище Ім'я По батькові» as Ukrainian lists have it, «Name Surname» when written in Latin letters. */
record PersonName(
        @Nullable String first,
        @Nullable String last,
        @Nullable String patronymic) {

    private static final List<String> PATRONYMIC_ENDINGS =
            List.of("ович", "евич", "євич", "івна", "ївна", "овна", "евна", "инична", "інічна");

    /** Those of names that end in a vowel, in both languages; surnames end so too, names of people do not. */
    private static final Set<String> SHORT_PATRONYMICS = Set.of(
            "ілліч",
            "ільїч",
            "ильич",
            "кузьмич",
            "кузмич",
            "лукич",
            "хомич",
            "фомич",
            "савич",
            "саввич",
            "савіч",
            "никитич",
            "микитич",
            "фокич",
            "силич",
            "яремич",
            "гаврилич",
            "данилич",
            "никитична");

    static PersonName of(String full) {
        String name = full.strip().replaceAll("\\s+", " ");
        String[] words = name.split(" ");
        boolean latin =
                name.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        if (words.length == 1) {
            return new PersonName(null, name, null);
        }
        if (latin) {
            int split = name.lastIndexOf(' ');
            return new PersonName(name.substring(0, split), name.substring(split + 1), null);
        }
        if (words.length == 2 && isPatronymic(words[1]) && !mayBeSurname(words[1])) {
            return new PersonName(words[0], null, words[1]);
        }
        if (words.length == 2) {
            return new PersonName(words[1], words[0], null);
        }
        if (words.length == 3 && isPatronymic(words[1])) {
            return new PersonName(words[0], words[2], words[1]);
        }
        return words.length == 3
                ? new PersonName(words[1], words[0], words[2])
                : new PersonName(words[1], words[0], name.substring(words[0].length() + words[1].length() + 2));
    }

    /** Янукович and Рабинович are surnames, nobody is called Іванівна by one. */
    private static boolean mayBeSurname(String word) {
        return word.toLowerCase(Locale.ROOT).endsWith("ич");
    }

    private static boolean isPatronymic(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return SHORT_PATRONYMICS.contains(lower) || PATRONYMIC_ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
