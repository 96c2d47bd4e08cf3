@NullMarked
package crm.app.people;

import org.jspecify.annotations.NullMarked;
