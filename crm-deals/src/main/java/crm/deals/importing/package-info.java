/** Takes leads and deals in by the thousand, with their order lines, contacts and companies. */
@NullMarked
package crm.deals.importing;

import org.jspecify.annotations.NullMarked;
