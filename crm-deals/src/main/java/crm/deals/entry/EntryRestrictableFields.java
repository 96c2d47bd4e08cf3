package crm.deals.entry;

import crm.kernel.RecordType;
import crm.kernel.RestrictableFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of leads and deals a role may be kept from. */
@Component
class EntryRestrictableFields implements RestrictableFields {

    /** What an order is worth is told by each of its lines, too. */
    static final String AMOUNT = "amount";

    static final String COMMENT = "comment";

    private static final List<String> OF_BOTH = List.of("source", "sourceDetail", COMMENT, "expectedCloseOn", "tags");
    private static final List<String> OF_DEALS =
            List.of("paymentStatus", "paymentType", "deliveryMethod", "deliveryCompany", "deliveryAddress", "waybill");

    @Override
    public List<Field> restrictable() {
        var fields = new ArrayList<Field>();
        for (RecordType type : List.of(RecordType.LEAD, RecordType.DEAL)) {
            fields.add(Field.of(type, AMOUNT, "lines", "paid"));
            OF_BOTH.forEach(field -> fields.add(Field.of(type, field)));
        }
        OF_DEALS.forEach(field -> fields.add(Field.of(RecordType.DEAL, field)));
        return fields;
    }
}
