package crm.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The only place where the text of a statement is put together, for the few that are the same for several tables. Between constant pieces come
 * names: of tables, columns and types, or other words without any sign that means something to SQL. What a caller sent belongs into parameters.
 */
public final class SqlText {

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[])?");

    private final String text;

    private SqlText(String text) {
        this.text = text;
    }

    /**
     * Puts the parts into the places that the constant template has for them, as {@link String#format} does.
     *
     * @param parts names, or texts that were put together here
     * @throws IllegalArgumentException when one is anything else
     */
    public static SqlText of(String template, Object... parts) {
        return new SqlText(
                template.formatted(Arrays.stream(parts).map(SqlText::checked).toArray()));
    }

    private static String checked(Object part) {
        if (part instanceof SqlText sql) {
            return sql.text;
        }
        if (part instanceof String name && NAME.matcher(name).matches()) {
            return name;
        }
        throw new IllegalArgumentException("No name for a statement");
    }

    /** Several texts with a constant one between them. */
    public static SqlText joined(String separator, Collection<SqlText> parts) {
        return new SqlText(parts.stream().map(SqlText::toString).collect(Collectors.joining(separator)));
    }

    /** The text for the database. */
    @Override
    public String toString() {
        return text;
    }
}
