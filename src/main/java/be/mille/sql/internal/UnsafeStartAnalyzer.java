package be.mille.sql.internal;

import be.mille.sql.UnsafeStartException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as two sentences instead of a stack trace. */
final class UnsafeStartAnalyzer extends AbstractFailureAnalyzer<UnsafeStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
