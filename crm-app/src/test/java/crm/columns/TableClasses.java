package crm.columns;

import crm.data.InstantBinding;
import java.time.Instant;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Writes of each table what queries are made of: its columns with their types, and a name for the table. Without a schema of jOOQ's own before
 * each column, so that statements stay short, and without defaults and keys, which are the database's own business.
 */
public final class TableClasses extends JavaGenerator {

    @Override
    protected void generateCatalog(CatalogDefinition catalog) {
        // Nothing asks for it.
    }

    @Override
    protected void generateSchema(SchemaDefinition schema) {
        // Nothing asks for it.
    }

    @Override
    protected void generateTable(TableDefinition table, JavaWriter out) {
        String name = getStrategy().getJavaClassName(table);
        printPackage(out, table);
        out.javadoc("{@code %s}", table.getQualifiedInputName());
        out.println("public final class %s extends %s<%s> {", name, TableImpl.class, Record.class);
        out.println();
        out.println("private static final long serialVersionUID = 1L;");
        out.println();
        out.println(
                "public static final %s %s = new %s(\"%s\");",
                name, getStrategy().getJavaIdentifier(table), name, table.getInputName());
        out.println();
        for (ColumnDefinition column : table.getColumns()) {
            DataTypeDefinition type = column.getType(resolver(out));
            out.println(
                    "public final %s<%s, %s> %s = createField(%s.name(\"%s\"), %s, this);",
                    TableField.class,
                    Record.class,
                    out.ref(getJavaType(type, out)),
                    getStrategy().getJavaIdentifier(column),
                    DSL.class,
                    column.getInputName(),
                    reference(type, out));
        }
        out.println();
        out.println("public %s(%s alias) {", name, String.class);
        out.println(
                "super(%s.name(alias), null, %s.table(%s.name(\"%s\", \"%s\")));",
                DSL.class, DSL.class, DSL.class, table.getSchema().getInputName(), table.getInputName());
        out.println("}");
        out.println("}");
    }

    private String reference(DataTypeDefinition type, JavaWriter out) {
        if (getJavaType(type, out).equals(Instant.class.getName())) {
            return out.ref(InstantBinding.class) + ".INSTANT" + (type.isNullable() ? "" : ".nullable(false)");
        }
        var withoutDefault = new DefaultDataTypeDefinition(
                type.getDatabase(),
                type.getSchema(),
                type.getType(),
                type.getLength(),
                type.getPrecision(),
                type.getScale(),
                type.isNullable(),
                (String) null,
                type.getQualifiedUserType());
        return getJavaTypeReference(type.getDatabase(), withoutDefault, out);
    }
}
