package crm.users.spi;

import java.util.Collection;
import java.util.Set;

/** Whose working time runs at this moment. Without an implementation nobody's does. */
public interface WorkTimer {

    /**
     * One statement at most; asked for everybody in the network every few seconds on each node.
     *
     * @return those of the people whose timer runs and is not on a break
     */
    Set<Long> working(Collection<Long> people);
}
