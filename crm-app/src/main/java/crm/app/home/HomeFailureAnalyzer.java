package crm.app.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why a start on a home is refused, instead of a stack trace. */
final class HomeFailureAnalyzer extends AbstractFailureAnalyzer<HomeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HomeException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
