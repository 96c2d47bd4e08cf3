@NullMarked
package crm.app.home;

import org.jspecify.annotations.NullMarked;
