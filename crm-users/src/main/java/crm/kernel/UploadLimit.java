package crm.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large a request may be that brings a file; it has to say its length. Every controller method that takes one declares this; all other
 * requests are held to what texts need.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UploadLimit {

    /** Size of the largest file, as a placeholder with a default such as <code>${crm.files.max-size:25MB}</code>. */
    String value();
}
