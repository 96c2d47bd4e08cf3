/** Pictures: read with limits, cut square, made small, freed of what a camera wrote beside them. */
@NullMarked
package crm.files.picture;

import org.jspecify.annotations.NullMarked;
