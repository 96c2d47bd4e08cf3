package crm.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field that a member of an answer, request or filter belongs to, where it bears another name or is of another kind of record. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldName {

    String value();

    /** The kinds of records whose field it is; those of the type around it by default. */
    RecordType[] of() default {};
}
