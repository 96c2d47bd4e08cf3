package crm.app.web;

import crm.kernel.AcceptedValues;
import crm.kernel.Catalogue;
import crm.kernel.Currencies;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the values of bodies as {@link AcceptedValues} has them, and never one kind of value for another. */
final class AcceptedJson {

    private static final Text TEXT = new Text();

    private AcceptedJson() {}

    /** @param catalogues of what bodies name by a word */
    static SimpleModule module(Collection<? extends Catalogue<?>> catalogues) {
        SimpleModule module = new SimpleModule();
        catalogues.forEach(catalogue -> declared(module, catalogue));
        return module.addDeserializer(String.class, TEXT)
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, AcceptedValues::day))
                .addDeserializer(Instant.class, new Written<>(Instant.class, AcceptedValues::instant))
                .addDeserializer(BigDecimal.class, new Numbers());
    }

    private static <T extends Catalogue.Entry> void declared(SimpleModule module, Catalogue<T> catalogue) {
        module.addDeserializer(catalogue.type(), new Written<>(catalogue.type(), catalogue::require));
    }

    /** Text is kept as typed, but never with characters that nobody sees. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !AcceptedValues.isText(text)) {
                throw new RefusedValueException(parser, "control-characters");
            }
            return text;
        }
    }

    /** What is given as a text in a form of its own. */
    private static final class Written<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reading;

        Written(Class<T> type, Function<String, T> reading) {
            super(type);
            this.type = type;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(getValueType(context), parser));
            }
            String text = parser.getString();
            try {
                return reading.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return type.cast(context.handleWeirdStringValue(type, text, "not of this form"));
            }
        }
    }

    /** What is kept has to be a currency; what was kept before it was looked at can still be read. */
    static final class CurrencyCode extends StdScalarDeserializer<String> {

        CurrencyCode() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String code = TEXT.deserialize(parser, context);
            if (code == null || !Currencies.isCode(code)) {
                throw new RefusedValueException(parser, "currency-unknown");
            }
            return code;
        }
    }

    private static final class Numbers extends StdScalarDeserializer<BigDecimal> {

        Numbers() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            try {
                return number == null ? null : AcceptedValues.number(number);
            } catch (IllegalArgumentException e) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", "out of range");
            }
        }
    }
}
