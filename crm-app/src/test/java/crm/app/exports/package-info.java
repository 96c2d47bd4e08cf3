@NullMarked
package crm.app.exports;

import org.jspecify.annotations.NullMarked;
