package crm.deals.product;

import crm.data.RefMapping;
import java.math.BigDecimal;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(uses = RefMapping.class)
interface ProductMapper {

    @Mapping(target = "packaging", qualifiedByName = "absentIfEmpty")
    @Mapping(target = "quantity", qualifiedByName = "plain")
    @Mapping(target = "createdBy", qualifiedByName = "person")
    ProductAnswer view(ProductRow row);

    @Named("plain")
    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
