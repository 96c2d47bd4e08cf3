package crm.tasks.line;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line of either language. Word by word, the first phrase that stands there and means something is taken; what no phrase is, or
 * means nothing (31.02, 25:00, a second day), stays in the name, so that nothing of the text is lost.
 */
final class LineReader {

    private static final String END = "(?=$|[\\s,;!?)]|\\.(?:\\s|$))";
    private static final String DUE = "(?:не\\s+пізніше|до|due\\s+by|due\\s+on|due|by|until|till)\\s+";
    private static final Pattern WORD = Pattern.compile("(?<![^\\s(])[^\\s(]");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;]+|[\\s,;]+$");
    private static final Pattern TIME_FOLLOWS = phrase("\\s+" + Times.ANY);

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(PartKind.PRIORITY, phrase(Priorities.ANY), Draft::priority),
            new Phrase(PartKind.TAG, phrase("#(?=[\\p{N}_-]*\\p{L})[\\p{L}\\p{N}_-]{1,50}"), Draft::tag),
            new Phrase(
                    PartKind.PERSON,
                    phrase(
                            "@\\p{L}[\\p{L}\\p{N}'._+-]{0,98}[\\p{L}\\p{N}](?:@[\\p{L}\\p{N}.-]{0,98}[\\p{L}\\p{N}])?|@\\p{L}"),
                    Draft::person),
            new Phrase(
                    PartKind.DEADLINE,
                    phrase(DUE + "(?:(?:" + Days.ANY + ")(?:\\s+" + Times.ANY + ")?" + END + "|" + Times.ANY + ")"),
                    Draft::deadline),
            new Phrase(PartKind.TIME, phrase(Spans.AHEAD), Draft::ahead),
            new Phrase(PartKind.DURATION, phrase(Spans.LENGTH), Draft::duration),
            new Phrase(PartKind.TIME, phrase(Times.ANY), Draft::time),
            new Phrase(PartKind.DAY, phrase(Days.ANY), Draft::day));

    private record Phrase(PartKind kind, Pattern pattern, Reading reading) {}

    /** Takes what a phrase says; false when it says nothing. */
    private interface Reading {
        boolean take(Draft draft, String text);
    }

    private LineReader() {}

    private static Pattern phrase(String regex) {
        return Words.pattern("(?:" + regex + ")" + END);
    }

    /** @param now in the zone of whoever writes */
    static ReadLine read(String text, ZonedDateTime now) {
        String line = Words.sameLength(text);
        Draft draft = new Draft(now);
        List<Part> parts = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        int at = 0;
        while (word.find(at)) {
            Optional<Part> part = part(line, word.start(), draft);
            part.ifPresent(parts::add);
            at = part.map(Part::to).orElse(word.end());
        }
        if (!draft.lengthFits()) {
            parts.removeIf(part -> part.kind() == PartKind.DURATION);
        }
        return draft.read(name(text, parts), List.copyOf(parts));
    }

    private static Optional<Part> part(String line, int from, Draft draft) {
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.pattern().matcher(line).region(from, line.length());
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt()
                    && !isPartOfTheName(line, matcher, phrase.kind())
                    && phrase.reading().take(draft, matcher.group())) {
                return Optional.of(new Part(from, matcher.end(), phrase.kind()));
            }
        }
        return Optional.empty();
    }

    /** A weekday alone is a day at the beginning or before a time; elsewhere it may be what the task is about. */
    private static boolean isPartOfTheName(String line, Matcher matcher, PartKind kind) {
        return kind == PartKind.DAY
                && Days.isBareWeekday(matcher.group())
                && !line.substring(0, matcher.start()).isBlank()
                && !TIME_FOLLOWS
                        .matcher(line)
                        .region(matcher.end(), line.length())
                        .lookingAt();
    }

    private static String name(String text, List<Part> parts) {
        StringBuilder name = new StringBuilder();
        int at = 0;
        for (Part part : parts) {
            name.append(text, at, part.from()).append(' ');
            at = part.to();
        }
        String left = name.append(text.substring(at)).toString().replaceAll("\\s+", " ");
        return EDGES.matcher(left).replaceAll("");
    }
}
