package crm.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The request holds a proof of who is there, such as a password or a one-time code. It counts and is spent whatever becomes of the rest, so
 * that what the method does is no single transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesProof {}
