package crm.kernel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of many components, made by their names instead of their order. Of a record {@code Thing} the build makes {@code ThingBuilder}:
 * its {@code builder()} leaves what is not named null or zero, and refuses to build without what is never null; {@code builder(thing)} begins
 * with what a thing holds.
 */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        addClassRetainedGenerated = true,
                        defaultNotNull = true,
                        interpretNotNulls = true,
                        enableWither = false,
                        enableGetters = false))
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Built {}
