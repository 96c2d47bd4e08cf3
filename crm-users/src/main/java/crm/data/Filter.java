package crm.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller's parameter whose record components are the filters of a list, one request parameter each. Components may be
 * nullable {@code String}, {@code Boolean}, {@code BigDecimal}, {@code Long}, {@code LocalDate}, enums, what a
 * {@link crm.kernel.Catalogue} lists, and {@link crm.kernel.RecordRef};
 * {@code List} of these for «any of» (empty when absent); {@link PersonIds} (understands {@code me}); and {@link Period} (the parameters
 * {@code name}, {@code nameFrom} and {@code nameTo}). A component that cannot bear its parameter's name says it by {@code JsonProperty}. Parameters that no component names are answered with 400.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Filter {}
