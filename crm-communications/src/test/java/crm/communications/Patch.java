package crm.communications;

import crm.kernel.MergePatch;
import java.util.function.UnaryOperator;

/** A patch as the web layer would hand it over. */
public record Patch<T>(UnaryOperator<T> change) implements MergePatch<T> {

    @Override
    public T applyTo(T current) {
        return change.apply(current);
    }

    @Override
    public boolean touches(String member) {
        return true;
    }
}
