package crm.contacts.company;

import crm.contacts.api.CompanyRequest;
import crm.contacts.api.CompanyRequestBuilder;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerValues;
import crm.kernel.Built;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a company holds, clean and valid. */
@Built
public record CompanyValues(
        String name,
        @Nullable String egrpou,
        @Nullable Long mainContactId,
        Reach reach,
        @Nullable String address,
        @Nullable String website,
        long responsibleId,
        List<String> tags)
        implements CustomerValues<CompanyRequest> {

    @Override
    public Set<Long> links() {
        return Set.of();
    }

    @Override
    public @Nullable String searched() {
        return egrpou;
    }

    @Override
    public Map<String, @Nullable Object> history() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("egrpou", egrpou);
        members.put("mainContact", RecordRef.of(RecordType.CONTACT, mainContactId));
        members.put("phones", reach.numbers());
        members.put("emails", reach.addresses());
        members.put("address", address);
        members.put("website", website);
        members.put("responsible", new RecordRef(RecordType.USER, responsibleId));
        members.put("tags", tags);
        return members;
    }

    CompanyValues with(Reach reach, @Nullable Long mainContactId) {
        return CompanyValuesBuilder.builder(this)
                .reach(reach)
                .mainContactId(mainContactId)
                .build();
    }

    @Override
    public CompanyRequest asRequest() {
        return CompanyRequestBuilder.builder()
                .name(name)
                .egrpou(egrpou)
                .mainContactId(mainContactId)
                .phones(reach.phoneRequests())
                .emails(reach.emailRequests())
                .address(address)
                .website(website)
                .responsibleId(responsibleId)
                .tags(tags)
                .build();
    }
}
