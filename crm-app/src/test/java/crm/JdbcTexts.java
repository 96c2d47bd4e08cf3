package crm;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Finds where a class hands JDBC or JPA a text that is not the same at every call, by following the texts through its bytecode. */
final class JdbcTexts extends ArchCondition<JavaClass> {

    JdbcTexts() {
        super("hand JDBC constant texts, or what crm.data.SqlText makes of them");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getName().equals(ConstantTexts.MAKER)) {
            return;
        }
        List<String> found = bytes(type).map(ConstantTexts::handedOver).orElse(List.of());
        found.forEach(where -> events.add(SimpleConditionEvent.violated(type, type.getName() + "." + where)));
    }

    private static Optional<byte[]> bytes(JavaClass type) {
        return type.getSource().map(source -> {
            try (InputStream in = source.getUri().toURL().openStream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
