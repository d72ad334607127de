package be.mille.note.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.TakenBack;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Quietly;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The notes of a family, one of them, and what its author and the team do with it. */
@Controller
class NotesController {
    private static final String PATH = "/families/{family}/notes";
    private static final String ONE = PATH + "/{note}";
    static final String TEMPLATE = "note/note";
    static final int LONGEST_WHY = 500;

    private final NoteDesk desk;
    private final WriteDesk writing;
    private final Notes notes;
    private final NoteWords words;

    NotesController(NoteDesk desk, WriteDesk writing, Notes notes, NoteWords words) {
        this.desk = desk;
        this.writing = writing;
        this.notes = notes;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView all(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = Quietly.NAME, defaultValue = "") String quietly,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        return Pages.view("note/notes", desk.all(family, about, q, quietly, page, words.texts(locale)));
    }

    /** A draft opens where it was left. */
    @GetMapping(ONE)
    ModelAndView one(@PathVariable FamilyId family, @PathVariable UUID note, Locale locale) {
        var t = words.texts(locale);
        var one = notes.get(family, new NoteId(note));
        return one.draft()
                ? Pages.view(
                        WriteController.TEMPLATE,
                        writing.page(family, writing.draft(one, t), FormErrors.none(), Set.of(), false, t))
                : Pages.view(TEMPLATE, desk.one(family, one, null, null, FormErrors.none(), List.of(), t));
    }

    @PostMapping(ONE + "/correct")
    ModelAndView correct(
            @PathVariable FamilyId family,
            @PathVariable UUID note,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var t = this.words.texts(locale);
        var typed = NoteForm.text(words);
        try {
            if (notes.correct(family, new NoteId(note), typed, version) instanceof NoteOutcome.Refused refused) {
                var errors = FormErrors.none();
                refused.problems().forEach(one -> errors.add(one.field(), t.of("note.problem", one)));
                var now = get(family, note);
                return Pages.invalid(TEMPLATE, desk.one(family, now, typed, null, errors, List.of(), t));
            }
            return done(family, note, "note.toast.corrected", http);
        } catch (StaleException moved) {
            return stale(family, note, typed, null, t);
        }
    }

    @PostMapping(ONE + "/retract")
    ModelAndView retract(
            @PathVariable FamilyId family,
            @PathVariable UUID note,
            @RequestParam(defaultValue = "") String why,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var typed = NoteForm.text(why);
        if (typed.isEmpty() || typed.length() > LONGEST_WHY) {
            var said = typed.isEmpty() ? "note.problem.retract-why" : "note.problem.retract-long";
            var errors = FormErrors.none().add("why", t.get(said));
            return Pages.invalid(TEMPLATE, desk.one(family, get(family, note), null, typed, errors, List.of(), t));
        }
        try {
            notes.retract(family, new NoteId(note), typed, version);
            return done(family, note, "note.toast.retracted", http);
        } catch (StaleException moved) {
            return stale(family, note, null, typed, t);
        }
    }

    private ModelAndView stale(FamilyId family, UUID note, @Nullable String typed, @Nullable String why, Texts t) {
        var now = get(family, note);
        return Pages.stale(TEMPLATE, desk.one(family, now, typed, why, FormErrors.none(), List.of(now.words()), t));
    }

    @PostMapping(ONE + "/undo")
    ModelAndView undo(@PathVariable FamilyId family, @PathVariable UUID note, HttpServletRequest http) {
        var taken = notes.takeBack(family, new NoteId(note));
        if (taken instanceof TakenBack.TooLate) {
            return done(family, note, "note.toast.too-late", http);
        }
        boolean read = taken instanceof TakenBack.Read;
        return done(family, note, read ? "note.toast.taken-back.read" : "note.toast.taken-back", http);
    }

    @PostMapping(ONE + "/discard")
    ModelAndView discard(
            @PathVariable FamilyId family,
            @PathVariable UUID note,
            @RequestParam int version,
            HttpServletRequest http) {
        try {
            notes.discard(family, new NoteId(note), version);
            Toasts.add(http, "note.toast.discarded", null);
        } catch (StaleException moved) {
            Toasts.add(http, "note.toast.moved", null);
        }
        return Pages.redirect("/families/" + family + "/notes");
    }

    @PostMapping(ONE + "/pin")
    ModelAndView pin(@PathVariable FamilyId family, @PathVariable UUID note, HttpServletRequest http) {
        notes.pin(family, new NoteId(note));
        return done(family, note, "note.toast.pinned", http);
    }

    @PostMapping(ONE + "/unpin")
    ModelAndView unpin(@PathVariable FamilyId family, @PathVariable UUID note, HttpServletRequest http) {
        notes.unpin(family, new NoteId(note));
        return done(family, note, "note.toast.unpinned", http);
    }

    private Note get(FamilyId family, UUID note) {
        return notes.get(family, new NoteId(note));
    }

    private static ModelAndView done(FamilyId family, UUID note, String said, HttpServletRequest http) {
        Toasts.add(http, said, null);
        return Pages.redirect("/families/" + family + "/notes/" + note);
    }
}
