/** What a list is asked for, read from words: of a request, of a body, of a query that was kept. */
@NamedInterface("list")
@NullMarked
package crm.data.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
