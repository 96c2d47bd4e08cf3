package crm.contacts.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A full name in its parts: «Прізвище Ім'я По батькові» as Ukrainian lists have it, «Name Surname» when written in Latin letters, unless a
 * patronymic, an initial or a comma says otherwise. The name of a firm among those of people is left whole.
 *
 * @param remark what stands beside the name and is no part of it: «(дружина)», «ФОП»
 */
record PersonName(
        @Nullable String first,
        @Nullable String last,
        @Nullable String patronymic,
        @Nullable String remark) {

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

    /** Said after the father's name, by peoples of the East. */
    private static final Set<String> CHILD_OF = Set.of("огли", "оглы", "оглу", "кизи", "кызы", "гизи");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)]");
    private static final Pattern DASH = Pattern.compile("^(\\S+ \\S.*?) [-–—] (.+)$");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L}) ?- ?(?=\\p{L})");
    private static final Pattern TIGHT_INITIALS = Pattern.compile("(?<![\\p{L}])(\\p{Lu}\\.)(?=\\p{L})");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.");
    private static final Pattern TITLE = Pattern.compile("\\p{Lu}{2,4}|(?i:jr|sr|phd|md)\\.?");
    private static final Pattern QUOTES = Pattern.compile("[«»\"“”„]");

    private PersonName(@Nullable String first, @Nullable String last, @Nullable String patronymic) {
        this(first, last, patronymic, null);
    }

    static PersonName of(String full) {
        String name = BLANKS.matcher(full).replaceAll(" ").strip();
        if (isFirm(name)) {
            return new PersonName(null, name, null);
        }
        String remark = BRACKETS.matcher(name)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String plain =
                BRACKETS.matcher(name).replaceAll(" ").replaceAll(" +", " ").strip();
        if (plain.codePoints().noneMatch(Character::isLetter)) {
            return new PersonName(null, name, null);
        }
        Matcher dash = DASH.matcher(plain);
        if (dash.matches()) {
            return apart(dash.group(1), remark, dash.group(2));
        }
        return apart(plain, remark, "");
    }

    private static PersonName apart(String name, String... remarks) {
        String plain = HYPHEN.matcher(name).replaceAll("-");
        String form = "";
        int space = plain.indexOf(' ');
        if (space > 0 && LegalForms.ofPeople(plain.substring(0, space))) {
            form = plain.substring(0, space);
            plain = plain.substring(space + 1);
        }
        String after = "";
        int comma = plain.indexOf(',');
        PersonName parts = null;
        if (comma > 0) {
            String before = plain.substring(0, comma).strip();
            after = plain.substring(comma + 1).strip();
            if (surnameFirst(before, after)) {
                parts = given(before, after);
                after = "";
            } else {
                plain = before;
            }
        }
        PersonName read = parts == null ? words(plain) : parts;
        String remark = Stream.concat(Stream.of(form, after), Arrays.stream(remarks))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new PersonName(read.first, read.last, read.patronymic, remark.isEmpty() ? null : remark);
    }

    /** «Smith, John» and «Шевченко, Тарас», but neither «John Smith, CEO» nor «Шевченко Олена, бухгалтер». */
    private static boolean surnameFirst(String before, String after) {
        boolean single = before.indexOf(' ') < 0 || isLatin(before);
        return single
                && !after.isEmpty()
                && after.indexOf(',') < 0
                && !TITLE.matcher(after).matches();
    }

    private static PersonName given(String last, String given) {
        String[] words = TIGHT_INITIALS.matcher(given).replaceAll("$1 ").split(" ");
        return isLatin(last) || words.length == 1
                ? new PersonName(given, last, null)
                : new PersonName(words[0], last, joined(words, 1, words.length));
    }

    private static PersonName words(String name) {
        String[] words = TIGHT_INITIALS.matcher(name).replaceAll("$1 ").split(" ");
        int count = words.length;
        if (count == 1) {
            return new PersonName(null, name, null);
        }
        if (isInitial(words[0]) != isInitial(words[count - 1])) {
            return initials(words);
        }
        if (isLatin(name)) {
            return new PersonName(joined(words, 0, count - 1), words[count - 1], null);
        }
        if (count == 2) {
            return two(words[0], words[1]);
        }
        if (isPatronymic(words[1])) {
            return new PersonName(words[0], joined(words, 2, count), words[1]);
        }
        if (count == 4 && CHILD_OF.contains(words[2].toLowerCase(Locale.ROOT))) {
            return new PersonName(words[0], words[3], joined(words, 1, 3));
        }
        return count == 4 && isPatronymic(words[3])
                ? new PersonName(words[2], joined(words, 0, 2), words[3])
                : new PersonName(words[1], words[0], joined(words, 2, count));
    }

    /** The surname comes first; but nobody is called Петрович or Іванівна, so that the name is what stands before it then. */
    private static PersonName two(String one, String other) {
        if (!isPatronymic(other)) {
            return new PersonName(other, one, null);
        }
        return mayBeSurname(other) ? new PersonName(one, other, null) : new PersonName(one, null, other);
    }

    /** Initials stand before the surname or after it, never around it. */
    private static PersonName initials(String[] words) {
        boolean before = isInitial(words[0]);
        int from = 0;
        int to = words.length;
        while (before && isInitial(words[from])) {
            from++;
        }
        while (!before && isInitial(words[to - 1])) {
            to--;
        }
        String last = joined(words, from, to);
        String[] given = before ? Arrays.copyOf(words, from) : Arrays.copyOfRange(words, to, words.length);
        if (!before && to > 1) {
            // «Шевченко Тарас Г.»
            return new PersonName(joined(words, 1, to), words[0], joined(given, 0, given.length));
        }
        if (isLatin(last) || given.length == 1) {
            return new PersonName(joined(given, 0, given.length), last, null);
        }
        return new PersonName(given[0], last, joined(given, 1, given.length));
    }

    private static boolean isFirm(String name) {
        String[] words = name.split(" ");
        String last = words[words.length - 1];
        return QUOTES.matcher(name).find()
                || LegalForms.ofFirms(words[0])
                || words.length > 1 && isLatin(last) && LegalForms.ofFirms(last);
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    private static boolean isLatin(String name) {
        return name.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    private static boolean isInitial(String word) {
        return INITIAL.matcher(word).matches();
    }

    /** Янукович and Рабинович are surnames; Іванівна is none, and Кузьмич is hardly ever one. */
    private static boolean mayBeSurname(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("ич") && !SHORT_PATRONYMICS.contains(lower);
    }

    private static boolean isPatronymic(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return SHORT_PATRONYMICS.contains(lower) || PATRONYMIC_ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
