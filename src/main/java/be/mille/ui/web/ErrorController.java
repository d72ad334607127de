package be.mille.ui.web;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The pages for what could not be shown. Absent and forbidden read the same, down to the status; a crash gives a
 * reference number that stands in our log, and nothing else.
 */
@Controller
@ControllerAdvice
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    private final MessageSource messages;

    ErrorController(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "not-found", null);
    }

    @ExceptionHandler(StaleException.class)
    ModelAndView stale(HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, "stale", null);
    }

    @RequestMapping("/error")
    ModelAndView any(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        if (status.is5xxServerError()) {
            return page(request, status, "crash", RequestIds.of(request));
        }
        return switch (status.value()) {
            case 401, 403, 404 -> page(request, HttpStatus.NOT_FOUND, "not-found", null);
            case 413 -> page(request, status, "too-large", null);
            default -> page(request, status, "request", null);
        };
    }

    private ModelAndView page(
            HttpServletRequest request, HttpStatusCode status, String key, @Nullable String reference) {
        var t = new Texts(messages, RequestContextUtils.getLocale(request));
        var page = new ErrorPage(t.get("ui.error." + key + ".title"), t.get("ui.error." + key + ".text"), reference);
        return new ModelAndView("ui/error", Map.of("page", page), status);
    }
}
