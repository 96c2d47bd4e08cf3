package crm.deals.entry;

import crm.kernel.RecordAnswer;

/** A lead or a deal in full. */
sealed interface EntryAnswer extends RecordAnswer permits LeadAnswer, DealAnswer {

    EntryItem entry();

    @Override
    default long id() {
        return entry().id();
    }

    @Override
    default String name() {
        return entry().title();
    }

    @Override
    default long version() {
        return entry().version();
    }
}
