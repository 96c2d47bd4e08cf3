/** Comments on records and on lines of their history: who may read the record may say something about it. */
@NullMarked
package crm.communications.comment;

import org.jspecify.annotations.NullMarked;
