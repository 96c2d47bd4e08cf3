package crm;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Code of ours is called with few arguments by position; a record of many members is made by its builder. */
final class NamedArguments extends ArchCondition<JavaClass> {

    private static final int MOST = 6;

    /** Name and ordinal, which the compiler hands to the constructor of an enum's constant. */
    private static final int OF_ENUMS = 2;

    NamedArguments() {
        super(
                "pass at most %d arguments by position; a record with more members is made by its builder (@Built)",
                MOST);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!generated(type)) {
            type.getCodeUnitCallsFromSelf().stream()
                    .filter(call -> arguments(call.getTarget()) > MOST)
                    .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
        }
    }

    private static int arguments(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getPackageName().startsWith("crm")) {
            return 0;
        }
        int hidden = owner.isEnum() && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) ? OF_ENUMS : 0;
        return target.getRawParameterTypes().size() - hidden;
    }

    private static boolean generated(JavaClass type) {
        return type.isAnnotatedWith("io.soabase.recordbuilder.core.RecordBuilderGenerated")
                || type.getSimpleName().endsWith("Impl")
                        && Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                                .anyMatch(above -> above.isAnnotatedWith("org.mapstruct.Mapper"));
    }
}
