package crm.deals.entry;

import crm.data.FieldDiff;
import crm.deals.api.EntryKind;
import crm.deals.funnel.Funnels;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an entry the history keeps, and how two states of it differ. */
@Component
class EntryFields {

    private final Funnels funnels;
    private final FieldDiff diff;

    EntryFields(Funnels funnels, FieldDiff diff) {
        this.funnels = funnels;
        this.diff = diff;
    }

    /** The state of an entry: by member of its JSON, links as references, stages apart. */
    Map<String, @Nullable Object> of(Entry entry) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("title", entry.title());
        fields.put("responsible", new RecordRef(RecordType.USER, entry.responsibleId()));
        fields.put("contact", RecordRef.of(RecordType.CONTACT, entry.contactId()));
        fields.put("company", RecordRef.of(RecordType.COMPANY, entry.companyId()));
        fields.put("source", text(entry.source()));
        fields.put("sourceDetail", text(entry.sourceDetail()));
        fields.put("comment", text(entry.comment()));
        fields.put("amount", entry.amount());
        fields.put("expectedCloseOn", entry.expectedCloseOn());
        fields.put("tags", entry.tags());
        fields.put("shopId", entry.shopId());
        if (entry.kind() == EntryKind.DEAL) {
            fields.put("paymentType", entry.paymentType());
            fields.put("deliveryMethod", entry.deliveryMethod());
            fields.put("deliveryCompany", entry.deliveryCompany());
            fields.put("deliveryAddress", entry.deliveryAddress());
            fields.put("waybill", entry.waybill());
        }
        return fields;
    }

    List<FieldChange> between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return diff.between(before, after);
    }

    FieldChange stage(long from, long to) {
        return new FieldChange("stage", stageRef(from), stageRef(to));
    }

    private Ref stageRef(long id) {
        var stage = funnels.of(id).stage();
        return new Ref(stage.id(), stage.name());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
