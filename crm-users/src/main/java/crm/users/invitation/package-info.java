/** The only way in for new people: a letter with a single-use link to a questionnaire. */
@NullMarked
package crm.users.invitation;

import org.jspecify.annotations.NullMarked;
