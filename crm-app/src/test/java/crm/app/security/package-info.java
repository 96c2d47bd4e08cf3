@NullMarked
package crm.app.security;

import org.jspecify.annotations.NullMarked;
