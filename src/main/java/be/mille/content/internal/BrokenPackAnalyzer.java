package be.mille.content.internal;

import be.mille.content.BrokenPackException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a start refused for a broken pack as two sentences instead of a stack trace. */
final class BrokenPackAnalyzer extends AbstractFailureAnalyzer<BrokenPackException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenPackException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the file, or take the whole pack out of the folder mille.content.dir names; "
                        + "a pack is used whole or not at all.",
                cause);
    }
}
