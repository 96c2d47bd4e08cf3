@NullMarked
package crm.app.demo;

import org.jspecify.annotations.NullMarked;
