/** People who use the running application over its REST interface. */
@NullMarked
package crm.testing.http;

import org.jspecify.annotations.NullMarked;
