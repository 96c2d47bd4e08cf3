package crm.data;

import crm.kernel.Action;
import crm.kernel.ImportValues;
import crm.kernel.RecordType;
import crm.kernel.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Texts of a field that anybody may write anew, such as sources: known is what stands in records that the viewer may read.
 *
 * <p>Both statements end in two parameters, «everything» and the array of responsible people; the one that looks for given texts takes their
 * array first. Each returns texts only.
 */
public final class UsedTexts implements ImportValues {

    private final JdbcTemplate db;
    private final RecordType type;
    private final String field;
    private final SqlText given;
    private final SqlText usual;

    /**
     * Asks these statements of a module.
     *
     * @param given which of an array of texts are used
     * @param usual those that are used most, at most some hundred
     */
    public UsedTexts(JdbcTemplate db, RecordType type, String field, SqlText given, SqlText usual) {
        this.db = db;
        this.type = type;
        this.field = field;
        this.given = given;
        this.usual = usual;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
        Map<String, Meaning> known = new HashMap<>();
        ask(question, given, texts.toArray()).forEach(text -> known.put(text, new Meaning(text, text)));
        return known;
    }

    /** Any text may be chosen. */
    @Override
    public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
        Map<String, Meaning> chosen = new LinkedHashMap<>();
        ids.forEach(text -> chosen.put(text, new Meaning(text, text)));
        return chosen;
    }

    @Override
    public List<Meaning> choices(Question question) {
        return ask(question, usual).stream()
                .map(text -> new Meaning(text, text))
                .toList();
    }

    private List<String> ask(Question question, SqlText sql, Object... texts) {
        Visibility reach = question.viewer().visibility(type, Action.READ);
        List<String> found = new ArrayList<>();
        if (reach instanceof Visibility.Nothing) {
            return found;
        }
        db.query(
                connection -> {
                    var select = connection.prepareStatement(sql.toString());
                    int parameter = 0;
                    if (sql.equals(given)) {
                        select.setArray(++parameter, connection.createArrayOf("text", texts));
                    }
                    Object[] people = reach instanceof Visibility.People some
                            ? some.responsibleIds().toArray()
                            : new Object[0];
                    select.setBoolean(++parameter, reach instanceof Visibility.Everything);
                    select.setArray(++parameter, connection.createArrayOf("bigint", people));
                    return select;
                },
                row -> {
                    found.add(row.getString(1));
                });
        return found;
    }
}
