@NullMarked
package crm.app.web;

import org.jspecify.annotations.NullMarked;
