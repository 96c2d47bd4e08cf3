/** One line of text read into a task: what it is called, when, how urgent, of which tags and people, with the place of each in the text. */
@NullMarked
package crm.tasks.line;

import org.jspecify.annotations.NullMarked;
