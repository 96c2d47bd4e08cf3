package crm.files.store;

import java.util.regex.Pattern;

/** Where in a store a key lies: the same in each, so that all files of one can be copied into another as they are. */
final class StoreKeys {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32,64}");

    private StoreKeys() {}

    /** Two levels of folders, so that none of them grows to where listing it hurts. */
    static String path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of this store");
        }
        return key.substring(0, 2) + "/" + key.substring(2, 4) + "/" + key;
    }
}
