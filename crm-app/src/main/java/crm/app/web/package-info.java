/** The contract in HTTP terms, once for all controllers: lists, filters, versions, merge patches, idempotency and problem details. */
@NullMarked
package crm.app.web;

import org.jspecify.annotations.NullMarked;
