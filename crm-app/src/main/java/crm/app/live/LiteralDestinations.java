package crm.app.live;

import java.util.Comparator;
import java.util.Map;
import org.springframework.util.PathMatcher;

/** For the broker a destination is a name and never a pattern, whatever characters it has. */
final class LiteralDestinations implements PathMatcher {

    @Override
    public boolean isPattern(String path) {
        return false;
    }

    @Override
    public boolean match(String pattern, String path) {
        return pattern.equals(path);
    }

    @Override
    public boolean matchStart(String pattern, String path) {
        return path.startsWith(pattern);
    }

    @Override
    public String extractPathWithinPattern(String pattern, String path) {
        return "";
    }

    @Override
    public Map<String, String> extractUriTemplateVariables(String pattern, String path) {
        return Map.of();
    }

    @Override
    public Comparator<String> getPatternComparator(String path) {
        return Comparator.naturalOrder();
    }

    @Override
    public String combine(String first, String second) {
        return first + second;
    }
}
