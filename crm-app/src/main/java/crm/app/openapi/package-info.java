/** The description of the REST interface at {@code /v3/api-docs}: what springdoc finds out, completed by the house's own conventions. */
@NullMarked
package crm.app.openapi;

import org.jspecify.annotations.NullMarked;
