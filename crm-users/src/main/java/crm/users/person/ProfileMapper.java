package crm.users.person;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants;
import org.mapstruct.MappingTarget;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = MappingConstants.ComponentModel.DEFAULT)
interface ProfileMapper {

    ProfileRequest of(PersonRequest person);

    /** What others decide about a person stays. */
    @BeanMapping(unmappedTargetPolicy = ReportingPolicy.IGNORE, unmappedSourcePolicy = ReportingPolicy.ERROR)
    void fill(ProfileRequest profile, @MappingTarget PersonRequestBuilder person);
}
