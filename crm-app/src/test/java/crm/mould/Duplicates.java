package crm.mould;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines that stand in the packages of two kinds of records: six or more in a row that are equal but for the names of the kinds. Imports,
 * comments, annotations and lines that hold no word do not count.
 */
final class Duplicates {

    private static final int IN_A_ROW = 6;

    private static final String NAMES =
            "(?i)compan(y|ies)|contacts?|entr(y|ies)|leads?|deals?|products?|funnels?|pe(rson|ople)s?"
                    + "|groups?|roles?|comments?|pricelists?|invitations?";

    private record Place(Path file, int line) {}

    private final Map<Path, List<String>> files = new TreeMap<>();
    private final Map<List<String>, List<Place>> places = new HashMap<>();

    Duplicates(Collection<Path> sources) {
        sources.forEach(file -> files.put(file, lines(Sources.text(file))));
        files.forEach((file, lines) -> {
            for (int line = 0; line + IN_A_ROW <= lines.size(); line++) {
                places.computeIfAbsent(lines.subList(line, line + IN_A_ROW), run -> new ArrayList<>())
                        .add(new Place(file, line));
            }
        });
    }

    /** How many lines of each file stand in another one, too. */
    Map<Path, Long> byFile() {
        Map<Path, Long> found = new TreeMap<>();
        files.forEach((file, lines) -> {
            boolean[] again = new boolean[lines.size()];
            for (int line = 0; line + IN_A_ROW <= lines.size(); line++) {
                boolean elsewhere = places.getOrDefault(lines.subList(line, line + IN_A_ROW), List.of()).stream()
                        .anyMatch(place -> !place.file.equals(file));
                for (int i = line; elsewhere && i < line + IN_A_ROW; i++) {
                    again[i] = true;
                }
            }
            long count = 0;
            for (boolean one : again) {
                count += one ? 1 : 0;
            }
            if (count > 0) {
                found.put(file, count);
            }
        });
        return found;
    }

    private static List<String> lines(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .filter(line -> !line.startsWith("//") && !line.startsWith("@"))
                .filter(line -> line.matches(".*\\w.*"))
                .map(line -> line.replaceAll(NAMES, "Kind"))
                .toList();
    }
}
