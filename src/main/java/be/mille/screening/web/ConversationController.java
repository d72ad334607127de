package be.mille.screening.web;

import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.screening.Conversations;
import be.mille.screening.Saved;
import be.mille.screening.ScreeningId;
import be.mille.screening.Screenings;
import be.mille.ui.Carried;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happens to a conversation as a whole, and the saving of one answer while the talk goes on. */
@Controller
@RequestMapping("/families/{family}/screenings/{id}")
class ConversationController {
    private final Screenings screenings;
    private final Conversations conversations;
    private final Families families;
    private final DomainController domains;
    private final PageWords words;

    ConversationController(
            Screenings screenings,
            Conversations conversations,
            Families families,
            DomainController domains,
            PageWords words) {
        this.screenings = screenings;
        this.conversations = conversations;
        this.families = families;
        this.domains = domains;
        this.words = words;
    }

    /** One answer, saved as it is given; the page stays as it is. */
    @PostMapping("/answers")
    ResponseEntity<Map<String, Object>> answer(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale) {
        var conversation = conversations.read(family, id);
        var name = fields.getFirst("domain");
        var domain = DomainController.place(conversation, name == null ? "" : name);
        var form = new AnswerForm(domain, fields, conversation.answers(), words.texts(locale)).read(false);
        if (form.errors().any()) {
            return json(HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
        }
        return switch (screenings.save(family, id, domain.id(), form.given())) {
            case Saved.Conflict _ -> json(HttpStatus.CONFLICT, Map.of());
            case Saved.Stored(var comesOut) -> json(HttpStatus.OK, Map.of("comesOut", comesOut));
        };
    }

    private static ResponseEntity<Map<String, Object>> json(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** "Are you alone with her?" */
    @PostMapping("/alone")
    ModelAndView alone(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String alone,
            @RequestParam(required = false) @Nullable String lang) {
        var conversation = conversations.read(family, id);
        var place = DomainController.place(conversation, domain);
        var language = lang == null || lang.isEmpty() ? "" : "?lang=" + lang;
        var base = "/families/" + family + "/screenings/" + id + "/";
        if (alone.equals("yes")) {
            screenings.confirmAlone(family, id);
            return Pages.redirect(base + domain + language);
        }
        screenings.postpone(family, id, domain);
        return Pages.redirect(base + domains.onwards(conversation, families.get(family), place, language));
    }

    /** Goes on with the first domain nothing was said about. */
    @PostMapping("/resume")
    ModelAndView resume(@PathVariable FamilyId family, @PathVariable ScreeningId id, HttpServletRequest request) {
        var base = "/families/" + family + "/screenings";
        try {
            screenings.resume(family, id);
        } catch (StaleException e) {
            Toasts.add(request, "screening.too-late", null);
            return Pages.redirect(base);
        }
        var conversation = conversations.read(family, id);
        var stage = families.get(family).stage();
        var step = Rail.domains(conversation, stage).stream()
                .map(one -> one.id())
                .filter(one -> !conversation.touched(one)
                        || conversation.byHerself().toTalkOver().contains(one))
                .findFirst()
                .orElse("result");
        return Pages.redirect(base + "/" + id + "/" + step);
    }

    @PostMapping("/finish")
    ModelAndView finish(@PathVariable FamilyId family, @PathVariable ScreeningId id) {
        screenings.finish(family, id);
        return Pages.redirect("/families/" + family + "/screenings/" + id + "/result");
    }

    @PostMapping("/same-day/{code}")
    ModelAndView handled(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String action,
            HttpServletRequest request) {
        conversations.read(family, id);
        var text = action.strip();
        var page = "/families/" + family + "/screenings/" + id + "/result";
        if (text.isEmpty() || text.length() > 2000) {
            Carried.put(request, Map.of(ResultController.MISSING, List.of(code)));
            return Pages.redirect(page);
        }
        try {
            screenings.handle(family, id, code, text);
            Toasts.add(request, "screening.same-day.done", null);
        } catch (StaleException e) {
            Toasts.add(request, "screening.same-day.already", null);
        }
        return Pages.redirect(page);
    }
}
