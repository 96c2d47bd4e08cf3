/** Installations of earlier versions, brought up to date. */
@NullMarked
package crm.upgrade;

import org.jspecify.annotations.NullMarked;
