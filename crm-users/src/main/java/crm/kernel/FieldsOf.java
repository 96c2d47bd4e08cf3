package crm.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the members of this type are fields of records of these kinds, so that field rules hold for them: an answer is written without
 * what the viewer may not read, a request, a filter or an order that names such a field is refused. A member is the field of its own
 * name, without {@code Id} at the end, unless {@link FieldName} says another. Where the kinds are several, a rule on any of them counts;
 * an answer that knows its kind implements {@link FieldsOfRecord} instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldsOf {

    RecordType[] value();
}
