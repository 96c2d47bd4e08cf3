package crm.deals.importing;

import crm.data.PgText;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of the file to those of the deal: the n-th line of an article to the n-th of that article. What matches nothing is
 * added; lines that the file does not mention stay.
 */
final class LineMerge {

    private LineMerge() {}

    static List<Map<String, @Nullable String>> merged(
            List<Map<String, @Nullable String>> present, List<ImportedLine> incoming) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        List<Map<String, @Nullable String>> merged = new ArrayList<>(present.size() + incoming.size());
        for (Map<String, @Nullable String> line : present) {
            places.computeIfAbsent(key(line), key -> new ArrayDeque<>()).add(merged.size());
            merged.add(new LinkedHashMap<>(line));
        }
        for (ImportedLine line : incoming) {
            Deque<Integer> free = places.get(line.key());
            Integer place = free == null ? null : free.poll();
            Map<String, @Nullable String> image = place == null ? new LinkedHashMap<>() : merged.get(place);
            image.put("article", line.article());
            image.put("name", line.name());
            image.put("package", line.packaging());
            image.put("quantity", PgText.of(line.quantity(), 3));
            image.put("price", PgText.of(line.price(), 4));
            image.put("discount", PgText.of(line.discount(), 4));
            image.put("sum", PgText.of(line.sum(), 4));
            if (place == null) {
                image.put("position", Integer.toString(merged.size() + 1));
                merged.add(image);
            }
        }
        return merged;
    }

    private static String key(Map<String, @Nullable String> line) {
        return ImportedLine.key(
                Objects.requireNonNullElse(line.get("article"), ""), Objects.requireNonNullElse(line.get("name"), ""));
    }

    static String sum(List<Map<String, @Nullable String>> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, @Nullable String> line : lines) {
            sum = sum.add(new BigDecimal(Objects.requireNonNullElse(line.get("sum"), "0")));
        }
        return Objects.requireNonNull(PgText.of(sum, 4));
    }
}
