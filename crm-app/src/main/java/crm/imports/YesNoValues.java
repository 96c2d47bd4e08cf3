package crm.imports;

import crm.imports.value.Booleans;
import crm.kernel.ImportValues;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for yes and no, of any field that takes one. */
record YesNoValues(String field, Labels labels) implements ImportValues {

    @Override
    public ValueKind kind() {
        return ValueKind.YES_NO;
    }

    @Override
    public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
        Map<String, Meaning> known = new HashMap<>();
        texts.forEach(text -> Booleans.parse(text).ifPresent(answer -> known.put(text, meaning(answer))));
        return known;
    }

    @Override
    public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
        Map<String, Meaning> chosen = new HashMap<>();
        for (Meaning choice : choices(question)) {
            if (ids.contains(choice.id())) {
                chosen.put(choice.id(), choice);
            }
        }
        return chosen;
    }

    @Override
    public List<Meaning> choices(Question question) {
        return List.of(meaning(true), meaning(false));
    }

    private Meaning meaning(boolean answer) {
        return new Meaning(Boolean.toString(answer), labels.word("import.answer." + answer));
    }
}
