package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingGuessTests {

    private static final List<Field> FIELDS = List.of(
            new Field("name", FieldType.TEXT, false, false, List.of("піб")),
            new Field("lastName", FieldType.TEXT, false, false, List.of("прізвище")),
            new Field("firstName", FieldType.TEXT, false, false, List.of("ім'я")));

    @Test
    void aNameInOnePieceIsTakenWhereItsPartsAreNotGiven() {
        assertThat(guess("ПІБ", "Телефон")).containsEntry("0", "name").containsEntry("1", null);
        assertThat(guess("ПІБ", "Ім’я")).containsEntry("0", "name").containsEntry("1", "firstName");
    }

    @Test
    void aNameInOnePieceIsLeftWhereItsPartsStandBesideIt() {
        assertThat(guess("ПІБ", "Прізвище", "Ім’я"))
                .containsEntry("0", null)
                .containsEntry("1", "lastName")
                .containsEntry("2", "firstName");
    }

    private static Map<String, @Nullable String> guess(String... names) {
        List<ImportColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new ImportColumn(columns.size(), name, List.of(), null, null));
        }
        return MappingGuess.of(columns, FIELDS, Map.of(), Map.of("name", List.of("lastName", "firstName")));
    }
}
