package crm.app.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Text in bodies is kept as typed, but never with control characters: they break exports, letters and the database. */
final class ControlCharacters extends StdScalarDeserializer<String> {

    ControlCharacters() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.chars().anyMatch(ControlCharacters::refused)) {
            throw new Found(parser);
        }
        return text;
    }

    private static boolean refused(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || character == 0xFFFE
                || character == 0xFFFF;
    }

    static final class Found extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        Found(JsonParser parser) {
            super(parser, "control characters", String.class);
        }
    }
}
