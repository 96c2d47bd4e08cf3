package crm.deals.entry;

import crm.data.RefMapping;
import crm.deals.funnel.PlacedStage;
import crm.deals.order.LineAnswer;
import crm.kernel.Action;
import crm.kernel.Money;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(
        uses = {RefMapping.class, EntryRefs.class},
        imports = Money.class)
interface EntryMapper {

    @Mapping(target = "id", source = "row.id")
    @Mapping(target = "kind", source = "row.kind")
    @Mapping(target = "stage", source = "placed.stage")
    @Mapping(target = "funnel", expression = "java(placed.funnel().ref())")
    @Mapping(target = "comment", source = "row.comment", qualifiedByName = "absentIfEmpty")
    @Mapping(target = "source", source = "row.source", qualifiedByName = "absentIfEmpty")
    @Mapping(target = "sourceDetail", source = "row.sourceDetail", qualifiedByName = "absentIfEmpty")
    @Mapping(target = "responsible", source = "row.responsibleId", qualifiedByName = "person")
    @Mapping(target = "contact", source = "row.contactId", qualifiedByName = "contact")
    @Mapping(target = "company", source = "row.companyId", qualifiedByName = "company")
    EntryItem item(EntryRow row, PlacedStage placed);

    @Mapping(target = "entry", source = "item")
    @Mapping(target = "createdBy", source = "row.createdBy", qualifiedByName = "person")
    @Mapping(target = "deal", source = "row.dealId", qualifiedByName = "deal")
    LeadAnswer lead(EntryItem item, CardRow row, List<Action> allowed);

    @Mapping(target = "entry", source = "item")
    @Mapping(target = "createdBy", source = "row.createdBy", qualifiedByName = "person")
    @Mapping(target = "lead", source = "row.leadId", qualifiedByName = "lead")
    @Mapping(target = "paid", expression = "java(new Money(row.paid(), row.currency()))")
    DealAnswer deal(EntryItem item, CardRow row, List<LineAnswer> lines, List<Action> allowed);
}
