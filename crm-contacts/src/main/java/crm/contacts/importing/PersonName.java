package crm.contacts.importing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A full name in its parts: «Прізвище Ім'я По батькові» as Ukrainian lists have it, «Name Surname» when written in Latin letters. */
record PersonName(
        @Nullable String first,
        @Nullable String last,
        @Nullable String patronymic) {

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

    private static boolean isPatronymic(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("ович") || lower.endsWith("евич") || lower.endsWith("івна") || lower.endsWith("ївна");
    }
}
