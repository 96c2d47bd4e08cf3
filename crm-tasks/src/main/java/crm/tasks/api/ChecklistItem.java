package crm.tasks.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A point of a task's checklist.
 *
 * @param text what is to be done
 * @param done whether it has been
 */
public record ChecklistItem(@NotBlank @Size(max = 500) String text, boolean done) {}
