package be.mille.note.web;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.NoteProblem;
import be.mille.note.Notes;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing a note: each button sends the same form, so that nothing typed is ever lost. */
@Controller
class WriteController {
    private static final String PATH = "/families/{family}/notes/new";
    static final String TEMPLATE = "note/write";

    private final WriteDesk desk;
    private final Notes notes;
    private final NoteWords words;

    WriteController(WriteDesk desk, Notes notes, NoteWords words) {
        this.desk = desk;
        this.notes = notes;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        var t = words.texts(locale);
        return Pages.view(TEMPLATE, desk.page(family, desk.begun(t), FormErrors.none(), Set.of(), false, t));
    }

    @PostMapping(PATH)
    ModelAndView write(
            @PathVariable FamilyId family, @ModelAttribute NoteForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        if (NoteForm.INSERT.equals(form.act())) {
            return again(family, desk.inserted(form), FormErrors.none(), false, t);
        }
        if (NoteForm.PHRASE.equals(form.act())) {
            return again(family, desk.phrased(form), FormErrors.none(), false, t);
        }
        if (NoteForm.CHECK.equals(form.act())) {
            return again(family, form, FormErrors.none(), true, t);
        }
        boolean agree = NoteForm.AGREE.equals(form.act());
        var circle = agree ? Circle.DRAFT : form.inCircle();
        var errors = FormErrors.none();
        var wrong = desk.error(form, t);
        if (wrong != null) {
            errors.add("about", wrong);
        }
        if (shownAgain(circle) && !desk.seen(family, form).equals(form.seen())) {
            errors.add("circle", t.get("note.problem.readers-changed"));
        }
        if (errors.any()) {
            return again(family, form, errors, false, t);
        }
        try {
            return switch (notes.write(desk.command(family, form, circle))) {
                case NoteOutcome.Written(var id) -> {
                    toast(family, id.toString(), circle, agree, http);
                    yield Pages.redirect(agree ? "/families/" + family + "/consent" : "/families/" + family + "/notes");
                }
                case NoteOutcome.Refused(var problems, var cannot) -> refused(family, form, problems, cannot, t);
            };
        } catch (StaleException _) {
            return stale(family, form, t);
        }
    }

    /** What is no draft any more is written again as a new note: nothing typed is lost. */
    private ModelAndView stale(FamilyId family, NoteForm form, Texts t) {
        boolean there = there(family, form);
        var errors = FormErrors.none().add("words", t.get("note.problem.draft-" + (there ? "moved" : "gone")));
        return Pages.stale(TEMPLATE, desk.page(family, there ? form : form.anew(), errors, Set.of(), false, t));
    }

    private boolean there(FamilyId family, NoteForm form) {
        var draft = NoteForm.uuid(form.draft());
        try {
            return draft != null && notes.get(family, new NoteId(draft)).draft();
        } catch (NotFoundException _) {
            return false;
        }
    }

    /** What stands beside TEAM and SERVICE are names; the others name their readers themselves. */
    private static boolean shownAgain(Circle circle) {
        return circle == Circle.TEAM || circle == Circle.SERVICE;
    }

    private static void toast(FamilyId family, String id, Circle circle, boolean agree, HttpServletRequest http) {
        if (circle == Circle.DRAFT) {
            Toasts.add(http, agree ? "note.toast.agree" : "note.toast.draft", null);
        } else {
            Toasts.add(http, "note.toast.published", "/families/" + family + "/notes/" + id + "/undo");
        }
    }

    private ModelAndView again(FamilyId family, NoteForm form, FormErrors errors, boolean check, Texts t) {
        var page = desk.page(family, form, errors, Set.of(), check, t);
        return errors.any() ? Pages.invalid(TEMPLATE, page) : Pages.view(TEMPLATE, page);
    }

    private ModelAndView refused(
            FamilyId family, NoteForm form, Set<NoteProblem> problems, Set<ActorId> cannot, Texts t) {
        var errors = FormErrors.none();
        problems.stream().sorted().forEach(one -> errors.add(field(one, form), t.of("note.problem", one)));
        var page = desk.page(family, form, errors, cannot, false, t);
        if (page.blocked() != null) {
            errors.add("chosen", t.get("note.problem.cannot-read", page.blocked()));
        }
        return Pages.invalid(TEMPLATE, page);
    }

    /** Why not yet has a field of its own. */
    private static String field(NoteProblem problem, NoteForm form) {
        return problem.field().equals("hersWhy") && form.herReading().way() == HerReading.Way.NOT_YET
                ? "hersLater"
                : problem.field();
    }
}
