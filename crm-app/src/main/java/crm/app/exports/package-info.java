/** Exports: what a list shows as a file, made in the background and kept for a week for whoever asked for it. */
@NullMarked
package crm.app.exports;

import org.jspecify.annotations.NullMarked;
