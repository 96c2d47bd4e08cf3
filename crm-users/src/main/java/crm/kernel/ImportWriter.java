package crm.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a module does with the rows of an imported file. The engine reads the file, turns cells into values, cuts the rows into chunks and
 * calls in a transaction that also notes the progress; the module matches rows with what exists, validates and writes in batches.
 */
public interface ImportWriter {

    /**
     * The field of every kind that holds the address of a record's page in the web client: an export writes it, and an import recognises the
     * record by it.
     */
    String LINK = "link";

    /** The message at the head of its column. */
    String LINK_LABEL = "import.link";

    /** What is imported; one target a type. */
    RecordType type();

    /** What a column can be mapped to, in the order it is offered; labels are messages {@code import.<type>.<key>}. */
    List<Field> fields();

    /** Key of the field that names a record in the other program; a row that has it is recognised by it alone. */
    default String identityField() {
        return "externalId";
    }

    /**
     * Fields that say in one what others say in parts, such as a name, with the keys of those parts: where columns hold all of the parts, one
     * that holds the whole is not mapped by itself.
     */
    default Map<String, List<String>> wholes() {
        return Map.of();
    }

    /** Key of the field whose equal values make several rows one record, such as the number of an order; null when each row is one. */
    default @Nullable String groupField() {
        return null;
    }

    /** The field of a record that is set by what is mapped to a key; one that the importing person may not change cannot be mapped to. */
    default Sets sets(String key) {
        return new Sets(type(), key);
    }

    /**
     * Checks the options, which are text under the names of the contract.
     *
     * @throws ProblemException 422 naming {@code options.<name>}
     */
    void checkOptions(Viewer viewer, Map<String, String> options);

    /** The number of statements does not depend on the number of rows. Every row gets an outcome. */
    Answer apply(Request request, List<Row> rows);

    /** The fields whose texts stand for something that is here, such as a stage or a person; yes and no are the engine's own. */
    default List<ImportValues> values() {
        return List.of();
    }

    /**
     * Removes what was created and restores what was changed, except where somebody changed it since, or where the person who asks for it
     * may not do the same by hand; a bounded number of statements.
     *
     * @return every record that is not, or not wholly, as it was before
     */
    List<Kept> undo(Reversal reversal, List<Written> written);

    /**
     * How an import is taken back.
     *
     * @param viewer who is named in the history
     * @param asked whether the person asks for it, whose rights count for each record; false where an import that must be whole or nothing
     *     takes its own beginning back
     */
    record Reversal(Viewer viewer, Instant at, boolean asked) {

        /** Whether the person may do all this with a record of this responsible person. */
        public boolean may(RecordType type, @Nullable Long responsibleId, Action... actions) {
            return !asked
                    || Stream.of(actions)
                            .allMatch(action -> viewer.visibility(type, action).includes(responsibleId));
        }
    }

    /** A field of a kind of record, named as in the record's JSON. */
    record Sets(RecordType type, String field) {}

    /** What the text of a cell is read as. */
    enum FieldType {
        TEXT,
        /** {@code BigDecimal}. */
        NUMBER,
        /** {@code BigDecimal}, 15 for fifteen of a hundred, whether the cell says {@code 15}, {@code 15 %} or shows it by its format. */
        PERCENT,
        /** {@link Sum}. */
        MONEY,
        /** A text of one or several phones; those without a country code are of the country that the person chose. */
        PHONE,
        DATE,
        DATE_TIME,
        BOOLEAN
    }

    /**
     * @param required a row without it is rejected
     * @param joins several columns may be mapped to it, and their texts are put together
     * @param past a day or time that cannot be later than now: a birth, the making of a record
     * @param aliases names by which columns of other programs are recognised, lower case, in Ukrainian, Russian and English
     */
    record Field(String key, FieldType type, boolean required, boolean joins, boolean past, List<String> aliases) {

        public Field(String key, FieldType type, boolean required, boolean joins, List<String> aliases) {
            this(key, type, required, joins, false, aliases);
        }
    }

    /**
     * An amount of money.
     *
     * @param currency ISO 4217 code that the cell itself, its format or what was said of its column names; null where none does
     */
    record Sum(BigDecimal amount, @Nullable String currency) {}

    /**
     * @param number of the row in the file
     * @param known id of the record that this row, which has no identity of its own, became when it was imported before
     * @param values by field key: String, BigDecimal, Sum, LocalDate, Instant or Boolean; what is empty is absent
     * @param meant by field key: what the person said that the text stands for, an id of {@link ImportValues}
     */
    record Row(int number, @Nullable Long known, Map<String, Object> values, Map<String, String> meant) {

        public Row(int number, @Nullable Long known, Map<String, Object> values) {
            this(number, known, values, Map.of());
        }

        /** The same row as the record that it became before. */
        public Row as(@Nullable Long record) {
            return new Row(number, record, values, meant);
        }

        public @Nullable String text(String field) {
            return (String) values.get(field);
        }

        public @Nullable BigDecimal number(String field) {
            return values.get(field) instanceof Sum sum ? sum.amount() : (BigDecimal) values.get(field);
        }

        /** The currency of an amount, null where its cell names none. */
        public @Nullable String currency(String field) {
            return values.get(field) instanceof Sum sum ? sum.currency() : null;
        }

        public @Nullable LocalDate date(String field) {
            return (LocalDate) values.get(field);
        }

        public @Nullable Instant instant(String field) {
            return (Instant) values.get(field);
        }

        public @Nullable Boolean bool(String field) {
            return (Boolean) values.get(field);
        }
    }

    /**
     * @param write false to validate only
     * @param label of the import, kept in the history of what it touches
     */
    record Request(Viewer viewer, Map<String, String> options, String label, Instant at, boolean write) {}

    /** What became of a row. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /**
     * @param recordId what the row became; null when it was rejected or only checked
     * @param errors why a row was rejected; fields are keys of {@link #fields()}
     */
    record Outcome(int row, Result result, @Nullable Long recordId, List<FieldError> errors) {

        public static Outcome rejected(int row, List<FieldError> errors) {
            return new Outcome(row, Result.REJECTED, null, errors);
        }
    }

    /**
     * A record that was written.
     *
     * @param version after it
     * @param changes of an updated record what was there before and what is there now, in the module's own form
     */
    record Written(RecordRef record, boolean created, long version, List<Change> changes) {}

    /** A part of a record before and after, as text. */
    record Change(
            String part, @Nullable String from, @Nullable String to) {}

    /**
     * A record, or a part of it, that an undo left as it is.
     *
     * @param reason {@code changed-since}, {@code part-changed-since}, {@code deleted-since} or {@code no-right}
     */
    record Kept(RecordRef record, String name, String reason) {}

    /** Outcomes of rows and what was written, records of other types included. */
    record Answer(List<Outcome> outcomes, List<Written> written) {}
}
