package crm.deals.importing;

import crm.data.FieldDiff;
import crm.deals.funnel.StageRef;
import crm.kernel.FieldChange;
import crm.kernel.ImportWriter.Change;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How two images of a lead or deal differ: as the history shows it, and in the parts that an undo puts back. */
@Component
class EntryDifferences {

    static final String LINES = "lines";

    private static final TypeReference<List<Map<String, @Nullable String>>> LINE_LIST = new TypeReference<>() {};
    private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("title", "title");
        MEMBERS.put("source", "source");
        MEMBERS.put("source_detail", "sourceDetail");
        MEMBERS.put("comment", "comment");
        MEMBERS.put("amount", "amount");
        MEMBERS.put("expected_close_on", "expectedCloseOn");
        MEMBERS.put("shop_id", "shopId");
        MEMBERS.put("payment_type", "paymentType");
        MEMBERS.put("delivery_method", "deliveryMethod");
        MEMBERS.put("delivery_company", "deliveryCompany");
        MEMBERS.put("delivery_address", "deliveryAddress");
        MEMBERS.put("waybill", "waybill");
        MEMBERS.put("tags", "tags");
    }

    private final FieldDiff diff;
    private final StageNames stages;
    private final JsonMapper json;

    EntryDifferences(FieldDiff diff, StageNames stages, JsonMapper json) {
        this.diff = diff;
        this.stages = stages;
        this.json = json;
    }

    List<FieldChange> shown(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        List<FieldChange> changes = new ArrayList<>(diff.between(members(before), members(after)));
        if (!Objects.equals(before.get("stage_id"), after.get("stage_id"))) {
            changes.add(new FieldChange("stage", stage(before), stage(after)));
        }
        return changes;
    }

    private static Map<String, @Nullable Object> members(Map<String, @Nullable String> image) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        MEMBERS.forEach((column, member) -> members.put(member, image.get(column)));
        members.put("responsible", RecordRef.of(RecordType.USER, EntrySnapshots.number(image, "responsible_id")));
        members.put("contact", RecordRef.of(RecordType.CONTACT, EntrySnapshots.number(image, "contact_id")));
        members.put("company", RecordRef.of(RecordType.COMPANY, EntrySnapshots.number(image, "company_id")));
        return members;
    }

    private Ref stage(Map<String, @Nullable String> image) {
        StageRef stage = stages.of(EntrySnapshots.number(image, "stage_id")).stage();
        return new Ref(stage.id(), stage.name());
    }

    static List<Change> parts(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        List<Change> changes = new ArrayList<>();
        for (String part : EntrySnapshots.PARTS) {
            if (!Objects.equals(before.get(part), after.get(part))) {
                changes.add(new Change(part, before.get(part), after.get(part)));
            }
        }
        return changes;
    }

    /** Lines without what only the database gives them, so that they can be compared and put back. */
    String text(List<Map<String, @Nullable String>> lines) {
        List<Map<String, @Nullable String>> plain = new ArrayList<>();
        for (Map<String, @Nullable String> line : lines) {
            Map<String, @Nullable String> one = new LinkedHashMap<>();
            for (String column :
                    List.of("product_id", "article", "name", "package", "quantity", "price", "discount", "sum")) {
                one.put(column, line.get(column));
            }
            plain.add(one);
        }
        return json.writeValueAsString(plain);
    }

    List<Map<String, @Nullable String>> lines(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return json.readValue(text, LINE_LIST);
    }
}
