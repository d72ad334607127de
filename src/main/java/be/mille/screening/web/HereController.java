package be.mille.screening.web;

import be.mille.kernel.NotFoundException;
import be.mille.screening.Given;
import be.mille.screening.HelpWish;
import be.mille.screening.Herself;
import be.mille.screening.Herself.Room;
import be.mille.screening.Herself.Visit;
import be.mille.screening.Saved;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningRules;
import be.mille.screening.web.DomainPages.Attempt;
import be.mille.ui.LocalPath;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Her pages, the same on a turned screen and behind an address: which screening they are of says the web session, never the address. */
@Controller
@RequestMapping(HereController.PATH)
class HereController {
    static final String PATH = "/here";
    private final Herself herself;
    private final HerOwnPages pages;

    HereController(Herself herself, HerOwnPages pages) {
        this.herself = herself;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView welcome(HttpServletRequest request) {
        var visit = visit(request);
        return Pages.view("screening/herText", pages.welcome(herself.room(visit), visit));
    }

    @GetMapping("/{page}")
    ModelAndView show(@PathVariable String page, HttpServletRequest request) {
        var visit = visit(request);
        var room = herself.room(visit);
        var place = new HerPlaces(room).at(page).orElseThrow(NotFoundException::new);
        return Pages.view("screening/herDomain", pages.page(room, visit, place, second(request), Attempt.none()));
    }

    /** What was typed belongs to the domain its page says, whatever has that number by now. */
    @PostMapping("/{page}")
    ModelAndView save(
            @RequestParam(defaultValue = "") String domain,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        var visit = visit(request);
        var room = herself.room(visit);
        var place = asked(room, domain);
        if (place.isEmpty() && room.taken().contains(domain)) {
            lateAnswer(visit, room, domain, fields);
            return onwards(request, PATH);
        }
        var found = place.orElseThrow(NotFoundException::new);
        var form = form(found, fields, room, visit).read(true);
        if (form.errors().any()) {
            return Pages.invalid(
                    "screening/herDomain",
                    pages.page(
                            room, visit, found, second(request), new Attempt(form, form.errors(), List.of(), false)));
        }
        return switch (herself.save(visit, domain, hers(form)).saved()) {
            case Saved.Conflict(var theirs) ->
                Pages.stale(
                        "screening/herDomain",
                        pages.page(
                                herself.room(visit),
                                visit,
                                found,
                                second(request),
                                new Attempt(form, form.errors(), theirs, true)));
            case Saved.Stored _ -> onwards(request, PATH + "/" + next(herself.room(visit), found, form));
        };
    }

    /** The professional has answered here meanwhile: what she typed is kept beside it, and she goes on. */
    private void lateAnswer(Visit visit, Room room, String domain, MultiValueMap<String, String> fields) {
        var place = room.pack().domain(domain).orElseThrow(NotFoundException::new);
        var form = form(place, fields, room, visit).read(true);
        herself.save(visit, domain, hers(form));
    }

    /** A script is told what follows, to put it in the place of this page: her browser goes back to none of them. */
    private static ModelAndView onwards(HttpServletRequest request, String path) {
        return request.getHeader("HX-Request") == null
                ? Pages.redirect(path)
                : new ModelAndView((View) (_, _, response) -> {
                    response.setStatus(HttpStatus.NO_CONTENT.value());
                    response.setHeader("HX-Redirect", path);
                });
    }

    /** One answer, saved as it is given; what must be said at once comes back with it. */
    @PostMapping("/answers")
    ResponseEntity<Map<String, Object>> answer(
            @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        var visit = visit(request);
        var room = herself.room(visit);
        var place = asked(room, String.valueOf(fields.getFirst("domain"))).orElseThrow(NotFoundException::new);
        var form = form(place, fields, room, visit).read(false);
        if (form.errors().any()) {
            return json(HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
        }
        var kept = herself.save(visit, place.id(), hers(form));
        return kept.saved() instanceof Saved.Conflict
                ? json(HttpStatus.CONFLICT, Map.of())
                : json(HttpStatus.OK, Map.of("urgent", kept.urgent()));
    }

    private static ResponseEntity<Map<String, Object>> json(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @GetMapping("/end")
    ModelAndView end(HttpServletRequest request) {
        var visit = visit(request);
        return Pages.view("screening/herText", pages.end(herself.room(visit), visit));
    }

    /** The door closes; behind an address the web session ends with it. */
    @PostMapping("/finish")
    ModelAndView finish(HttpServletRequest request) {
        var visit = visit(request);
        var page = pages.thanks(herself.room(visit), visit);
        herself.finish(visit);
        if (!page.shell().turned()) {
            HerSession.end(request);
        }
        return Pages.view("screening/herText", page);
    }

    @PostMapping("/language")
    ModelAndView speak(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(name = "return", defaultValue = PATH) String path,
            HttpServletRequest request) {
        var visit = visit(request);
        if (HerOwnPages.LANGUAGES.contains(language)) {
            HerSession.change(request, visit.speaking(language));
        }
        return back(path);
    }

    /** Large letters, or not. */
    @PostMapping("/size")
    ModelAndView read(
            @RequestParam(defaultValue = "") String size,
            @RequestParam(name = "return", defaultValue = PATH) String path,
            HttpServletRequest request) {
        HerSession.change(request, visit(request).reading(size.equals("large")));
        return back(path);
    }

    private static ModelAndView back(String path) {
        return Pages.redirect(path.startsWith(PATH) ? LocalPath.orHome(path) : PATH);
    }

    /** Whatever does not fit any more looks like this: no word about what was here. */
    @ExceptionHandler(NotFoundException.class)
    ModelAndView nothingHere(HttpServletRequest request, Locale locale) {
        var visit = HerSession.visit(request);
        var page = pages.closed(
                visit.map(Visit::language).orElse(locale.getLanguage()),
                HerSession.turned(request).isPresent());
        var view = Pages.view("screening/herText", page);
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    private static Visit visit(HttpServletRequest request) {
        return HerSession.visit(request).orElseThrow(NotFoundException::new);
    }

    private static @Nullable String second(HttpServletRequest request) {
        return HerSession.turned(request).map(HerSession.Turned::second).orElse(null);
    }

    private static Optional<Domain> asked(Room room, String domain) {
        return HerOwnPages.domains(room).stream()
                .filter(one -> one.id().equals(domain))
                .findFirst();
    }

    private AnswerForm form(Domain place, MultiValueMap<String, String> fields, Room room, Visit visit) {
        return new AnswerForm(
                place, fields, room.answers(), pages.shell(visit, PATH).t());
    }

    /** She is not asked here whether she wishes help: that is for the talk. */
    private static List<Given> hers(AnswerForm form) {
        return form.given().stream()
                .filter(one -> !one.item().endsWith(HelpWish.ITEM))
                .toList();
    }

    /** What cannot wait comes first, then what her answers reveal, then the next page. */
    private static String next(Room room, Domain domain, AnswerForm form) {
        var places = new HerPlaces(room);
        var here = places.number(domain) + "#";
        for (var code : HerOwnPages.raised(room, domain)) {
            if (HerHelplines.speaksOf(code) && !form.shown().contains(DomainPages.URGENT + code)) {
                return here + places.now(domain, code);
            }
        }
        var codes = DomainPages.codes(HerOwnPages.conversation(room), domain);
        var rules = new ScreeningRules(room.pack());
        for (var item : domain.items()) {
            if (StageRules.asksItem(room.pack(), room.stage(), item.id())
                    && rules.enabled(item, codes)
                    && !form.shown().contains(item.id())
                    && !room.answers().containsKey(item.id())) {
                return here + HerPlaces.question(domain, item.id());
            }
        }
        var all = HerOwnPages.domains(room);
        int next = all.indexOf(domain) + 1;
        return next < all.size() ? places.number(all.get(next)) : "end";
    }
}
