package crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sections of the documentation that hold measured figures; the words around them stay. */
final class Figures {

    private static final String BEGIN = "<!-- figures: written by ./crm bench --write -->";
    private static final String END = "<!-- end of figures -->";

    private Figures() {}

    /** Puts the section first, in the place of an earlier one of the same heading; other sections stay. */
    static void write(Path document, String heading, String figures) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new BenchException(document + " has no place for the figures");
        }
        var kept = new StringBuilder();
        for (String section : text.substring(begin, end).split("(?m)^(?=### )")) {
            if (section.startsWith("### ") && !section.startsWith("### " + heading + "\n")) {
                kept.append(section.strip()).append("\n\n");
            }
        }
        String written = "### " + heading + "\n\n" + figures.strip() + "\n\n" + kept;
        Files.writeString(document, text.substring(0, begin + BEGIN.length()) + "\n" + written + text.substring(end));
    }
}
