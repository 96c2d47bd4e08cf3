/** Measures the packaged application beside the same statements through pgbench; run it with {@code ./crm bench}. */
@NullMarked
package crm.bench;

import org.jspecify.annotations.NullMarked;
