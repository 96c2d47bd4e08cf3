@NullMarked
package crm.users.activity;

import org.jspecify.annotations.NullMarked;
