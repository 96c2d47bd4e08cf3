package crm.contacts.contact;

import crm.contacts.customer.CustomerParts;
import crm.data.RefMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = {RefMapping.class, CustomerParts.class})
interface ContactMapper {

    default ContactItem item(ContactRow row) {
        return item(row, row.values());
    }

    @Mapping(target = "jobTitle", source = "values.jobTitle", qualifiedByName = "absentIfEmpty")
    @Mapping(target = "phones", source = "values.reach.phones", qualifiedByName = "phones")
    @Mapping(target = "emails", source = "values.reach.emails")
    @Mapping(target = "responsible", source = "values.responsibleId", qualifiedByName = "person")
    @Mapping(target = "createdBy", source = "row.createdBy", qualifiedByName = "person")
    @Mapping(target = "companies", source = "values.companyIds", qualifiedByName = "companies")
    @Mapping(target = "name", expression = "java(values.name())")
    ContactItem item(ContactRow row, ContactValues values);
}
