/** Code that breaks a rule and must not be found by the application itself. */
@NullMarked
package counterexamples;

import org.jspecify.annotations.NullMarked;
