@NullMarked
package crm.files.api;

import org.jspecify.annotations.NullMarked;
