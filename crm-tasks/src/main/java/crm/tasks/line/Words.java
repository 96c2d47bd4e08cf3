package crm.tasks.line;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of both languages by which days are named, in the cases that they are written in. */
final class Words {

    static final Map<String, Integer> NEAR_DAYS =
            Map.of("сьогодні", 0, "today", 0, "завтра", 1, "tomorrow", 1, "післязавтра", 2, "day after tomorrow", 2);

    static final Map<String, DayOfWeek> WEEKDAYS = numbered(
            DayOfWeek.values(),
            "понеділок понеділка понеділку пн monday mon",
            "вівторок вівторка вівторку вт tuesday tues tue",
            "середа середу середи середі ср wednesday wed",
            "четвер четверга четвергу чт thursday thurs thu",
            "п'ятниця п'ятницю п'ятниці пятниця пятницю пятниці пт friday fri",
            "субота суботу суботи суботі сб saturday sat",
            "неділя неділю неділі нд sunday sun");

    static final Map<String, Integer> MONTHS = numbered(
            new Integer[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
            "січня january jan",
            "лютого february feb",
            "березня march mar",
            "квітня april apr",
            "травня may",
            "червня june jun",
            "липня july jul",
            "серпня august aug",
            "вересня september sept sep",
            "жовтня october oct",
            "листопада november nov",
            "грудня december dec");

    static final Map<String, Integer> NUMBERS = numbered(
            new Integer[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
            "один одну a an one",
            "два дві two",
            "три three",
            "чотири four",
            "п'ять five",
            "шість six",
            "сім seven",
            "вісім eight",
            "дев'ять nine",
            "десять ten");

    private Words() {}

    private static <T> Map<String, T> numbered(T[] meanings, String... words) {
        Map<String, T> known = new LinkedHashMap<>();
        for (int i = 0; i < meanings.length; i++) {
            T meaning = meanings[i];
            List.of(words[i].split(" ")).forEach(word -> known.put(word, meaning));
        }
        return known;
    }

    /** A group of the words, the longest first, so that none is taken for the beginning of another. */
    static String any(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Arrays.stream(word.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As the words stand here: small letters, single blanks, one sign of the apostrophes that are typed. */
    static String plain(String text) {
        return sameLength(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** One sign of apostrophe and of blank, every character in its place. */
    static String sameLength(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u02bc', '\'')
                .replace('`', '\'')
                .replace('\u00a0', ' ');
    }

    static int number(String text) {
        Integer word = NUMBERS.get(plain(text));
        return word == null ? Integer.parseInt(text) : word;
    }
}
