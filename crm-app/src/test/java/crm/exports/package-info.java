@NullMarked
package crm.exports;

import org.jspecify.annotations.NullMarked;
