/** Groups of people: the company's structure. */
@NullMarked
package crm.users.group;

import org.jspecify.annotations.NullMarked;
