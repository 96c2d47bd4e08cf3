/** What operators watch: figures for a scraper, and the health of what the application needs. */
@NullMarked
package crm.app.watch;

import org.jspecify.annotations.NullMarked;
