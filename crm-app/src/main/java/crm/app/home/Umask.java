package crm.app.home;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** What the process and all it starts leave out of the modes of new files; Java has no word for it. */
final class Umask {

    private static final int NOBODY_ELSE = 0077;

    private Umask() {}

    /** From now on new files and folders are the owner's alone, unless whoever makes them asks for more afterwards. */
    @SuppressWarnings("restricted")
    static void keepToOwner() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> umask = linker.defaultLookup().find("umask");
        if (umask.isEmpty()) {
            return;
        }
        var call =
                linker.downcallHandle(umask.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            var before = (int) call.invokeExact(NOBODY_ELSE);
        } catch (Throwable e) {
            throw new IllegalStateException("The mask of file modes cannot be set", e);
        }
    }
}
