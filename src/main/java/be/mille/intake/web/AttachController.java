package be.mille.intake.web;

import be.mille.family.OpenFamily;
import be.mille.intake.ArrivalId;
import be.mille.intake.Attaching;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From what arrived to a note of a record, found or begun. */
@Controller
class AttachController {
    private static final String ONE = ArrivalDesk.ALL + "/{arrival}";
    private static final String FOUND = ONE + "/attach/{family}";
    private static final String BEGUN = ONE + "/record";

    private final AttachDesk desk;
    private final Attaching attaching;
    private final ArrivalWords words;

    AttachController(AttachDesk desk, Attaching attaching, ArrivalWords words) {
        this.desk = desk;
        this.attaching = attaching;
        this.words = words;
    }

    /** What has been answered meanwhile is looked at, not attached. */
    private interface Shown {
        ModelAndView page();
    }

    private static ModelAndView unlessAnswered(ArrivalId id, Shown shown) {
        try {
            return shown.page();
        } catch (StaleException _) {
            return Pages.redirect(AttachDesk.base(id));
        }
    }

    @GetMapping(ONE + "/attach")
    ModelAndView find(@PathVariable UUID arrival, @RequestParam(required = false) @Nullable String q, Locale locale) {
        var id = new ArrivalId(arrival);
        return unlessAnswered(id, () -> Pages.view("intake/find", desk.find(id, q, words.texts(locale))));
    }

    @GetMapping(FOUND)
    ModelAndView show(@PathVariable UUID arrival, @PathVariable UUID family, Locale locale) {
        var id = new ArrivalId(arrival);
        return unlessAnswered(
                id,
                () -> Pages.view(
                        "intake/attach",
                        desk.attach(id, new FamilyId(family), null, FormErrors.none(), words.texts(locale))));
    }

    @PostMapping(FOUND)
    ModelAndView attach(
            @PathVariable UUID arrival,
            @PathVariable UUID family,
            @ModelAttribute AttachForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new ArrivalId(arrival);
        var to = new FamilyId(family);
        return unlessAnswered(id, () -> switch (attaching.attach(to, desk.command(id, form, t))) {
            case Attaching.Outcome.Done(var at) -> {
                done(id, http);
                yield Pages.redirect("/families/" + at.family() + "/notes/" + at.note());
            }
            case Attaching.Outcome.Refused(var problems) ->
                Pages.invalid("intake/attach", desk.attach(id, to, form, errors(problems, t), t));
        });
    }

    @GetMapping(BEGUN)
    ModelAndView record(@PathVariable UUID arrival, Locale locale) {
        var id = new ArrivalId(arrival);
        return unlessAnswered(
                id,
                () -> Pages.view(
                        "intake/record",
                        desk.record(id, null, null, List.of(), FormErrors.none(), words.texts(locale))));
    }

    @PostMapping(BEGUN)
    ModelAndView begin(
            @PathVariable UUID arrival,
            @ModelAttribute RecordForm record,
            @ModelAttribute AttachForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new ArrivalId(arrival);
        return unlessAnswered(id, () -> {
            var command = desk.command(id, form, t);
            var errors = FormErrors.none();
            var opened = desk.opened(command, record, errors, t);
            if (opened.isEmpty()) {
                return Pages.invalid("intake/record", desk.record(id, record, form, List.of(), errors, t));
            }
            var known = record.beginsAnyway() ? List.<FindPage.Found>of() : desk.known(id, opened.get(), t);
            if (!known.isEmpty()) {
                return Pages.invalid("intake/record", desk.record(id, record, form, known, errors, t));
            }
            return switch (begun(opened.get(), command)) {
                case Attaching.Outcome.Done(var at) -> {
                    done(id, http);
                    yield Pages.redirect("/families/" + at.family() + "/person");
                }
                case Attaching.Outcome.Refused(var problems) ->
                    Pages.invalid("intake/record", desk.record(id, record, form, List.of(), errors(problems, t), t));
            };
        });
    }

    /** Two clicks at once: the second one finds what the first one began. */
    private Attaching.Outcome begun(OpenFamily record, Attaching.Attach command) {
        try {
            return attaching.begin(record, command);
        } catch (DuplicateKeyException _) {
            return attaching.begin(record, command);
        }
    }

    private static void done(ArrivalId id, HttpServletRequest http) {
        Toasts.add(http, "intake.toast.attached", AttachDesk.base(id) + "/undo");
    }

    private static FormErrors errors(Set<Attaching.Problem> problems, Texts t) {
        var errors = FormErrors.none();
        problems.stream().sorted().forEach(one -> errors.add(one.field(), t.of("intake.attach.problem", one)));
        return errors;
    }
}
