package crm.contacts.company;

import crm.contacts.customer.CustomerParts;
import crm.data.RefMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = {RefMapping.class, CustomerParts.class})
interface CompanyMapper {

    default CompanyItem item(CompanyRow row) {
        return item(row, row.values());
    }

    @Mapping(target = "phones", source = "values.reach.phones", qualifiedByName = "phones")
    @Mapping(target = "emails", source = "values.reach.emails")
    @Mapping(target = "responsible", source = "values.responsibleId", qualifiedByName = "person")
    @Mapping(target = "createdBy", source = "row.createdBy", qualifiedByName = "person")
    @Mapping(target = "contacts", source = "row.contacts", qualifiedByName = "contacts")
    @Mapping(target = "mainContact", source = "values.mainContactId", qualifiedByName = "contact")
    CompanyItem item(CompanyRow row, CompanyValues values);
}
