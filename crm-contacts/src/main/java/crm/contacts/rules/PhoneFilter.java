package crm.contacts.rules;

import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import java.util.Collection;
import java.util.List;

/** Phones that a request asks for, in any usual spelling. */
public final class PhoneFilter {

    private PhoneFilter() {}

    /** @throws ProblemException 400 when one of them is no phone */
    public static List<PhoneNumber> read(String parameter, Collection<String> phones, String region) {
        return phones.stream()
                .map(phone -> PhoneNumber.parse(phone, region)
                        .orElseThrow(() -> ProblemException.malformed(parameter, "phone-unreadable")))
                .toList();
    }
}
