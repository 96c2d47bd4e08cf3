package crm.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the texts of one field stand for: the stages, people or currencies that rows name. The engine shows them once each, lets the person say
 * what the unknown ones mean, and hands that over with {@link ImportWriter.Row#meant()}.
 */
public interface ImportValues {

    /** Key of the field among {@link ImportWriter#fields()}. */
    String field();

    /** What is chosen from. */
    ValueKind kind();

    /** Whether a text that stands for nothing is taken as it is; otherwise its row is rejected. */
    default boolean open() {
        return false;
    }

    /** What each of the texts stands for by itself, by text; those that stand for nothing are absent. A bounded number of statements. */
    Map<String, Meaning> resolve(Question question, Collection<String> texts);

    /** Those of the ids that may be chosen, by id. A bounded number of statements. */
    Map<String, Meaning> chosen(Question question, Collection<String> ids);

    /** What may be chosen, at most some hundred; empty where it is looked for by typing. */
    List<Meaning> choices(Question question);

    /** What kind of thing a text stands for. */
    enum ValueKind {
        STAGE,
        FUNNEL,
        PERSON,
        CURRENCY,
        PAYMENT_TYPE,
        YES_NO,
        TEXT
    }

    /**
     * Who asks, and what was said of the import.
     *
     * @param options under the names of the contract
     * @param mapped keys of the fields that columns are mapped to
     */
    record Question(Viewer viewer, Map<String, String> options, Set<String> mapped) {}

    /**
     * Something that is here.
     *
     * @param id by which it is chosen
     * @param name in the language of the question
     */
    record Meaning(String id, String name) {}
}
