package crm.app.web;

import crm.data.RecordFields;
import crm.data.RecordKinds;
import crm.kernel.FieldsOfRecord;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Writes answers without what the viewer's role is kept from: null in the place of a value, an empty list in that of a list. Every answer
 * passes here, a record in a refusal too, so that no controller can forget it; only members that a rule can be about are looked at.
 */
final class AnswerFields extends ValueSerializerModifier {

    /** Set while a record is laid under a patch: what is not shown must not be lost. */
    static final String WHOLE = "crm.whole";

    private static final String VIEWER = "crm.viewer";

    private final transient ObjectProvider<RecordKinds> kinds;
    private final transient ObjectProvider<ViewerResolver> viewers;

    AnswerFields(ObjectProvider<RecordKinds> kinds, ObjectProvider<ViewerResolver> viewers) {
        this.kinds = kinds;
        this.viewers = viewers;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        Class<?> type = bean.getBeanClass();
        RecordFields fields = RecordFields.of(type);
        boolean knowsItsKind = FieldsOfRecord.class.isAssignableFrom(type);
        if (fields.isEmpty() && !knowsItsKind) {
            return properties;
        }
        Set<String> restrictable = kinds.getObject().all().stream()
                .flatMap(kind -> kind.restrictable().stream())
                .map(RecordKind.RestrictableField::name)
                .collect(Collectors.toSet());
        properties.replaceAll(property -> {
            String member = property.getMember().getName();
            return restrictable.contains(fields.of(member).field()) ? new Guarded(property, fields, member) : property;
        });
        return properties;
    }

    private final class Guarded extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        private final transient RecordFields fields;
        private final String member;

        private Guarded(BeanPropertyWriter property, RecordFields fields, String member) {
            super(property);
            this.fields = fields;
            this.member = member;
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context)
                throws Exception {
            Viewer viewer = viewer(context);
            if (viewer == null || shown(bean, viewer)) {
                super.serializeAsProperty(bean, json, context);
            } else if (Collection.class.isAssignableFrom(getType().getRawClass())) {
                json.writeName(getName());
                json.writeStartArray();
                json.writeEndArray();
            } else {
                json.writeNullProperty(getName());
            }
        }

        private boolean shown(Object bean, Viewer viewer) {
            if (bean instanceof FieldsOfRecord record) {
                RecordType type = record.fieldsOf();
                return viewer.mayRead(type, fields.of(member).field()) || record.isOneself(viewer);
            }
            return fields.mayRead(viewer.permissions().fields(), member);
        }
    }

    /** The person who will read what is being written, if there are rules on that person's fields. */
    private @Nullable Viewer viewer(SerializationContext context) {
        if (context.getAttribute(VIEWER) instanceof Optional<?> known) {
            return (Viewer) known.orElse(null);
        }
        Optional<Viewer> viewer = context.getAttribute(WHOLE) != null
                ? Optional.empty()
                : viewers.getObject()
                        .current()
                        .filter(person -> !person.permissions().fields().isEmpty());
        context.setAttribute(VIEWER, viewer);
        return viewer.orElse(null);
    }
}
