package crm.app.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why a second start on one home is refused, instead of a stack trace. */
final class HomeInUseAnalyzer extends AbstractFailureAnalyzer<HomeInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HomeInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Each home belongs to one process; several nodes share an external PostgreSQL.",
                cause);
    }
}
