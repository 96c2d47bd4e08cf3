package crm.users.spi;

import crm.kernel.RecordType;
import java.util.Map;

/**
 * How much a person is responsible for, of the kinds that pass to the successor when the person leaves. Whoever implements it hands the
 * same records over on {@link crm.users.api.PersonDeactivated}.
 */
public interface PersonHoldings {

    /** One statement; kinds of which the person holds nothing may be left out. Not narrowed by rights: only numbers are told. */
    Map<RecordType, Long> count(long personId);
}
