package crm.contacts.customer;

import crm.contacts.rules.Validation;

/** What contacts or companies may hold. Needs no look-up, so that an import can ask it for every row. */
public interface CustomerRules<R, V> {

    /**
     * The clean values of a request; of use only if nothing was refused.
     *
     * @param responsible who it is when the request names nobody
     */
    V read(R request, long responsible, Validation check);
}
