@NullMarked
package crm.app.openapi;

import org.jspecify.annotations.NullMarked;
