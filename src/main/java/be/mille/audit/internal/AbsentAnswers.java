package be.mille.audit.internal;

import be.mille.audit.AuditLog;
import be.mille.kernel.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Before somebody is answered “not there”, the log has the row of it: else whoever tries one id after the other in a record of her own
 * would be seen by nobody. Where it cannot be written, the answer is a crash, which shows nothing either.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AbsentAnswers implements HandlerExceptionResolver {
    private final AuditLog log;

    AbsentAnswers(AuditLog log) {
        this.log = log;
    }

    /** Leaves the answer itself to those who come after. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        if (problem instanceof NotFoundException) {
            log.absent();
        }
        return null;
    }
}
