package crm.contacts.customer;

import crm.kernel.RecordAnswer;

/** A contact or a company in full. */
public interface CustomerCard extends RecordAnswer {

    Item item();

    @Override
    default long id() {
        return item().id();
    }

    @Override
    default long version() {
        return item().version();
    }

    @Override
    default String name() {
        return item().name();
    }

    /** The same as lists show it. */
    interface Item {

        long id();

        long version();

        String name();
    }
}
