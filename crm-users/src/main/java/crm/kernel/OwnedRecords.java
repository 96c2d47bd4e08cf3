package crm.kernel;

import java.util.Map;

/**
 * How much a person is responsible for, of the kinds that pass to the successor when the person leaves. Whoever implements it hands the
 * same records over on {@code crm.users.api.PersonDeactivated}.
 */
public interface OwnedRecords {

    /** One statement; kinds of which the person holds nothing may be left out. Not narrowed by rights: only numbers are told. */
    Map<RecordType, Long> count(long personId);
}
