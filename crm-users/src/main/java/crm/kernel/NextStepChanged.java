package crm.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done next about a record is something else now. Published by the module that keeps tasks, inside the transaction that changes
 * it; whoever shows such records together with their next steps follows it. It is no change of the record itself.
 *
 * @param step null when nothing is left to be done
 */
public record NextStepChanged(RecordRef record, @Nullable NextStep step) {}
