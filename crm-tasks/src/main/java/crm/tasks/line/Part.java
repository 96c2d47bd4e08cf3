package crm.tasks.line;

/**
 * A part of a line that was understood.
 *
 * @param from place of its first character
 * @param to the place after its last one
 */
record Part(int from, int to, PartKind kind) {}
