package crm.app.openapi;

import com.fasterxml.jackson.databind.JavaType;
import crm.data.Page;
import crm.kernel.MergePatch;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What classes are called to the outside: their own name without the suffix of the house, or one that says more where it stands alone. */
final class PublishedNames extends TypeNameResolver {

    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("ActivityItem", "Activity"),
            Map.entry("Answer", "Permissions"),
            Map.entry("Column", "BoardStage"),
            Map.entry("EntryAnswer", "EntryCard"),
            Map.entry("ColumnGuess", "ImportColumnGuess"),
            Map.entry("EntryItem", "Entry"),
            Map.entry("ErrorAnswer", "FieldError"),
            Map.entry("FieldChange", "Change"),
            Map.entry("FieldValues", "ImportFieldValues"),
            Map.entry("FieldAnswer", "ImportField"),
            Map.entry("FormatAnswer", "ImportFormat"),
            Map.entry("Found", "FoundRecord"),
            Map.entry("FunnelHead", "FunnelRef"),
            Map.entry("KeptAnswer", "ImportKept"),
            Map.entry("Line", "PermissionLine"),
            Map.entry("LineRequest", "OrderLineRequest"),
            Map.entry("LineAnswer", "OrderLine"),
            Map.entry("LinesRequest", "OrderLinesRequest"),
            Map.entry("MappingRequest", "ImportMappingRequest"),
            Map.entry("Meaning", "ImportMeaning"),
            Map.entry("Meanings", "ImportMeanings"),
            Map.entry("Member", "GroupMember"),
            Map.entry("Opened", "Questionnaire"),
            Map.entry("OwnedRecordsAnswer", "Holdings"),
            Map.entry("PersonAnswer", "User"),
            Map.entry("PersonRequest", "UserRequest"),
            Map.entry("PreviewAnswer", "ImportPreview"),
            Map.entry("ProfileRequest", "MeRequest"),
            Map.entry("Questionnaire", "QuestionnaireAnswer"),
            Map.entry("RowAnswer", "ImportPreviewRow"),
            Map.entry("RunRequest", "ImportRunRequest"),
            Map.entry("ScopeChange", "ReachChange"),
            Map.entry("Stay", "StageVisit"),
            Map.entry("Subject", "NamedRecord"),
            Map.entry("TokenAnswer", "ApiToken"),
            Map.entry("TokenRequest", "ApiTokenRequest"),
            Map.entry("UndoAnswer", "ImportUndo"),
            Map.entry("ValueAnswer", "ImportValue"),
            Map.entry("ValuesAnswer", "ImportValues"),
            Map.entry("ValuesRequest", "ImportMeaningsRequest"));

    private final Map<String, JavaType> types = new ConcurrentHashMap<>();
    private final Set<String> clashes = new ConcurrentSkipListSet<>();

    /** The types that were named so far. */
    Map<String, JavaType> types() {
        return types;
    }

    /** @throws IllegalStateException when a name stands for two types; one of them needs a special one */
    void requireDistinct() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(String.join("; ", clashes));
        }
    }

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        String name = super.nameForType(type, options);
        if (type.getRawClass().getName().startsWith("crm.")) {
            JavaType other = types.putIfAbsent(name, type);
            if (other != null && other.getRawClass() != type.getRawClass()) {
                clashes.add(other + " and " + type + " would both be published as " + name);
            }
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        if (!type.getName().startsWith("crm.")) {
            return super.getNameOfClass(type);
        }
        String plain = type.getSimpleName().replaceFirst("(Answer|View|Card)$", "");
        return SPECIAL.getOrDefault(type.getSimpleName(), plain.isEmpty() ? type.getSimpleName() : plain);
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        if (type.getRawClass() == Page.class) {
            return nameForType(type.containedType(0), options) + "Page";
        }
        if (type.getRawClass() == MergePatch.class) {
            return nameForType(type.containedType(0), options).replaceFirst("Request$", "") + "Patch";
        }
        return super.nameForGenericType(type, options);
    }
}
