package crm.app.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import crm.data.RecordKinds;
import crm.kernel.Catalogue;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;

@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer contractJson(
            List<Catalogue<?>> catalogues, ObjectProvider<RecordKinds> kinds, ObjectProvider<ViewerResolver> viewers) {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfigDefaults(
                        nothing -> nothing.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                // An item that is not there is none, in every list.
                .withConfigOverride(
                        List.class, list -> list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addMixIn(Money.class, MoneyJson.class)
                .addModule(AcceptedJson.module(catalogues)
                        .addSerializer(Instant.class, new InstantText())
                        .setSerializerModifier(new AnswerFields(kinds, viewers)));
    }

    /** Amounts travel as text, so that no front end turns them into binary fractions. */
    interface MoneyJson {

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount();

        @JsonDeserialize(using = AcceptedJson.CurrencyCode.class)
        String currency();
    }
}
