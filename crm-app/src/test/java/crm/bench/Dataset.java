package crm.bench;

import java.util.List;

/**
 * What was loaded. Ids run from 1 on; every fifth entry is a lead, and of every five the first three are open deals.
 *
 * @param deals how many
 * @param people whom entries belong to
 */
record Dataset(int deals, List<Long> people) {

    static final int OF_EACH = 5;

    long entries() {
        return fives() * OF_EACH;
    }

    long fives() {
        return (deals + 3L) / 4;
    }

    long contacts() {
        return Math.max(1, deals / 10);
    }

    long companies() {
        return Math.max(1, deals / 50);
    }
}
