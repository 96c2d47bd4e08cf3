package crm;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows of a class which of its texts are constants: literals, what is joined of them, static final fields, and fields, parameters and results
 * of its private methods that are never anything else. It begins by believing that all are, and goes over the class until nothing speaks
 * against what is left.
 */
final class ConstantTexts {

    private static final Set<String> SQL_METHODS = Set.of(
            "query",
            "queryForObject",
            "queryForList",
            "queryForMap",
            "queryForRowSet",
            "queryForStream",
            "update",
            "batchUpdate",
            "execute",
            "call",
            "sql",
            "prepareStatement",
            "prepareCall",
            "nativeSQL",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch",
            "copyIn",
            "copyOut",
            "createNativeQuery",
            "createQuery");

    private static final List<String> SQL_OWNERS = List.of(
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbc",
            "org.springframework.jdbc.core.simple.JdbcClient",
            "java.sql.Connection",
            "java.sql.Statement",
            "java.sql.PreparedStatement",
            "java.sql.CallableStatement",
            "org.postgresql.copy.CopyManager",
            "jakarta.persistence.EntityManager",
            "org.hibernate.Session");

    private static final ClassDesc TEXT = ClassDesc.of("java.lang.String");
    /** The one class that puts texts together. */
    static final String MAKER = "crm.data.SqlText";

    private final ClassModel type;
    private final String self;
    private final Set<String> variable = new HashSet<>();
    private final Set<String> privates = new HashSet<>();

    private ConstantTexts(ClassModel type) {
        this.type = type;
        this.self = type.thisClass().asInternalName();
        for (MethodModel method : type.methods()) {
            if ((method.flags().flagsMask() & ClassFile.ACC_PRIVATE) != 0) {
                privates.add(key(method.methodName().stringValue(), method.methodTypeSymbol()));
            }
        }
    }

    /** Where texts that may vary are handed over, as method and receiver. */
    static List<String> handedOver(byte[] bytes) {
        ConstantTexts texts = new ConstantTexts(ClassFile.of().parse(bytes));
        Set<String> found = new TreeSet<>();
        int known;
        do {
            known = texts.variable.size();
            found.clear();
            for (MethodModel method : texts.type.methods()) {
                method.code().ifPresent(code -> texts.walk(method, (CodeModel) code, found));
            }
        } while (texts.variable.size() > known);
        return new ArrayList<>(found);
    }

    private void walk(MethodModel method, CodeModel code, Set<String> found) {
        new StackWalk(this, method, code).walk(found);
    }

    static String key(String name, MethodTypeDesc type) {
        return name + type.descriptorString();
    }

    private boolean own(String owner, String key) {
        return owner.equals(self) && privates.contains(key);
    }

    /** Whether a parameter of one of the class's methods, by number without the receiver, is a constant text. */
    boolean parameter(String key, int number) {
        return privates.contains(key) && !variable.contains(key + "#" + number);
    }

    /** What is handed to a method: it may be one of the class's own, or one that takes SQL. */
    void passed(
            String caller,
            String owner,
            String name,
            MethodTypeDesc called,
            List<Boolean> constant,
            Set<String> found) {
        String key = key(name, called);
        if (own(owner, key)) {
            for (int i = 0; i < constant.size(); i++) {
                if (!constant.get(i)) {
                    variable.add(key + "#" + i);
                }
            }
        }
        int sql = takesSql(owner, name, called);
        if (sql >= 0 && (sql >= constant.size() || !constant.get(sql))) {
            found.add(caller + " hands a text that varies to " + owner.replaceAll(".*/", "") + "." + name);
        }
    }

    /** A lambda or a method reference: what it captures comes first, all else is not known. */
    void captured(String caller, DirectMethodHandleDesc method, List<Boolean> constant, Set<String> found) {
        MethodTypeDesc called = method.invocationType();
        boolean receiver = method.kind() != DirectMethodHandleDesc.Kind.STATIC
                && method.kind() != DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                && method.kind() != DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        MethodTypeDesc own = receiver ? called.dropParameterTypes(0, 1) : called;
        List<Boolean> passed =
                new ArrayList<>(receiver && !constant.isEmpty() ? constant.subList(1, constant.size()) : constant);
        while (passed.size() < own.parameterCount()) {
            passed.add(false);
        }
        String owner = method.owner().descriptorString();
        passed(caller, owner.substring(1, owner.length() - 1), method.methodName(), own, passed, found);
    }

    /** The number of the parameter that is SQL, -1 for none. */
    private static int takesSql(String owner, String name, MethodTypeDesc called) {
        String dotted = owner.replace('/', '.');
        boolean maker = dotted.equals(MAKER);
        if (!maker && (!SQL_METHODS.contains(name) || SQL_OWNERS.stream().noneMatch(dotted::startsWith))) {
            return -1;
        }
        for (int i = 0; i < called.parameterCount(); i++) {
            ClassDesc parameter = called.parameterType(i);
            if (parameter.equals(TEXT) || !maker && parameter.equals(TEXT.arrayType())) {
                return i;
            }
        }
        return -1;
    }

    boolean result(String owner, String name, MethodTypeDesc called) {
        String key = key(name, called);
        return owner.replace('/', '.').equals(MAKER) || own(owner, key) && !variable.contains(key + "=");
    }

    void returned(String key, boolean constant) {
        if (!constant) {
            variable.add(key + "=");
        }
    }

    /** A static final field is the same for everybody. */
    boolean field(FieldInstruction field, boolean isStatic) {
        String owner = field.owner().asInternalName();
        if (isStatic) {
            return field.typeSymbol().equals(TEXT) && !variable.contains("static " + field.name());
        }
        return owner.equals(self)
                && isPrivateFinal(field.name().stringValue())
                && !variable.contains("this." + field.name());
    }

    private boolean isPrivateFinal(String name) {
        int wanted = ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL;
        return type.fields().stream()
                .anyMatch(field ->
                        field.fieldName().equalsString(name) && (field.flags().flagsMask() & wanted) == wanted);
    }

    void stored(FieldInstruction field, boolean isStatic, boolean constant) {
        if (isStatic) {
            // Set once, when the class is loaded, unless it is not final.
            boolean isFinal = type.fields().stream()
                    .anyMatch(own -> own.fieldName().equalsString(field.name().stringValue())
                            && (own.flags().flagsMask() & ClassFile.ACC_FINAL) != 0);
            if (!isFinal) {
                variable.add("static " + field.name());
            }
        } else if (!constant) {
            variable.add("this." + field.name());
        }
    }
}
