/** A made-up company to look around in, loaded once on an empty home when {@code crm.demo.load} says so. */
@NullMarked
package crm.app.demo;

import org.jspecify.annotations.NullMarked;
