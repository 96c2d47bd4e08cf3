package crm.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a file.
 *
 * @param mapping field by column index
 * @param options under the names of the contract
 * @param meanings what values stand for, by field
 */
record ImportDecisions(
        Map<String, @Nullable String> mapping, Map<String, String> options, Map<String, Meanings> meanings) {}
