/** The history of what people did: written with every change, read as a list and as timelines. */
@NullMarked
package crm.users.activity;

import org.jspecify.annotations.NullMarked;
