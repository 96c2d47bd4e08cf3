package crm.users.invitation;

import crm.users.person.PersonRequestBuilder;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants;
import org.mapstruct.MappingTarget;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = MappingConstants.ComponentModel.DEFAULT)
interface QuestionnaireMapper {

    /** The rest of a person is what the invitation says. */
    @BeanMapping(
            unmappedTargetPolicy = ReportingPolicy.IGNORE,
            unmappedSourcePolicy = ReportingPolicy.ERROR,
            ignoreUnmappedSourceProperties = "password")
    void fill(Questionnaire answers, @MappingTarget PersonRequestBuilder person);
}
