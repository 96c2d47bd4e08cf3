package crm.imports.table;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Weighs which single-byte encoding makes words of the bytes above 127: letters beside letters of their own script, in
 * an order of cases that words have. The first of equals wins.
 */
final class SingleByteCharsets {

    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("windows-1252"),
            Charset.forName("x-MacRoman"),
            Charset.forName("KOI8-U"),
            Charset.forName("IBM866"),
            Charset.forName("x-MacUkraine"));

    private static final String UKRAINIAN_AND_RUSSIAN =
            "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъёАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯЫЭЪЁ";

    private SingleByteCharsets() {}

    static Charset guess(byte[] bytes) {
        Charset best = CANDIDATES.getFirst();
        long bestScore = Long.MIN_VALUE;
        for (Charset candidate : CANDIDATES) {
            long score = score(new String(bytes, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String text) {
        long score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                score += score(i == 0 ? ' ' : text.charAt(i - 1), c, i + 1 == text.length() ? ' ' : text.charAt(i + 1));
            }
        }
        return score;
    }

    private static int score(char before, char c, char after) {
        if (c == '\ufffd' || Character.isISOControl(c)) {
            return -20;
        }
        if (!Character.isLetter(c)) {
            return Character.isLetter(before) && Character.isLetter(after) && c != '’' ? -6 : 0;
        }
        boolean cyrillic = cyrillic(c);
        int score = cyrillic ? UKRAINIAN_AND_RUSSIAN.indexOf(c) >= 0 ? 2 : -6 : usual(c) ? 2 : -2;
        score += neighbour(cyrillic, before) + neighbour(cyrillic, after);
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            score -= 6;
        }
        if (cyrillic && !Character.isLetter(before) && !Character.isLetter(after)) {
            score -= 1;
        }
        return score;
    }

    private static int neighbour(boolean cyrillic, char other) {
        if (!Character.isLetter(other)) {
            return 0;
        }
        return cyrillic(other) == cyrillic ? 1 : -4;
    }

    private static boolean cyrillic(char c) {
        return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC;
    }

    /** Letters that the languages of Western Europe write often enough to be believed. */
    private static boolean usual(char c) {
        return "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜŒ".indexOf(c) >= 0;
    }
}
