@NullMarked
package crm.app.embedded;

import org.jspecify.annotations.NullMarked;
