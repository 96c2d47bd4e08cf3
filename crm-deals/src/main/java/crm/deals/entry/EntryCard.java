package crm.deals.entry;

import crm.kernel.Versioned;

/** A lead or a deal in full. */
sealed interface EntryCard extends Versioned permits LeadCard, DealCard {

    EntryItem entry();

    @Override
    default long version() {
        return entry().version();
    }
}
