package be.mille.audit.internal;

import be.mille.audit.AuditEntry;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What was allowed last in the request that runs: it outlives its transaction, which is undone when what was asked for is not there. */
final class LastDecision {
    private static final String KEY = LastDecision.class.getName();

    private LastDecision() {}

    static void keep(AuditEntry entry) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEY, entry, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Whoever takes it has said what there is to say. */
    static Optional<AuditEntry> take() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null
                || !(request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST) instanceof AuditEntry entry)) {
            return Optional.empty();
        }
        request.removeAttribute(KEY, RequestAttributes.SCOPE_REQUEST);
        return Optional.of(entry);
    }
}
