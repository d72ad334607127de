package be.mille.note.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.note.NoteId;
import be.mille.note.NoteProblem;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.ReplyId;
import be.mille.note.ReplyOutcome;
import be.mille.note.TakenBack;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering under a note, and what becomes of a reply. All of it stands on the page of the note. */
@Controller
class NoteReplyController {
    private static final String PATH = "/families/{family}/notes/{note}/replies";
    private static final String ONE = PATH + "/{reply}";
    private static final String FIELD = "reply";

    private final NoteDesk page;
    private final NoteReplyDesk desk;
    private final Notes notes;
    private final Replies replies;
    private final NoteWords words;

    NoteReplyController(NoteDesk page, NoteReplyDesk desk, Notes notes, Replies replies, NoteWords words) {
        this.page = page;
        this.desk = desk;
        this.notes = notes;
        this.replies = replies;
        this.words = words;
    }

    @PostMapping(PATH)
    ModelAndView write(
            @PathVariable FamilyId family,
            @PathVariable UUID note,
            @ModelAttribute ReplyForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new NoteId(note);
        var under = notes.get(family, id);
        if (under.draft()) {
            throw new NotFoundException();
        }
        var errors = FormErrors.none();
        var typed = ReplyTyped.fresh(form, NoteForm.CHECK.equals(form.act()));
        if (typed.check()) {
            return Pages.view(NotesController.TEMPLATE, page(family, id, typed, errors, t));
        }
        if (!desk.asShown(family, under, form)) {
            errors.add(FIELD, t.get("note.problem.reply.readers-changed"));
            return Pages.invalid(NotesController.TEMPLATE, page(family, id, typed, errors, t));
        }
        return switch (replies.write(desk.command(family, id, form))) {
            case ReplyOutcome.Written(var reply) -> {
                var undo = path(family, id) + "/replies/" + reply + "/undo";
                yield done(family, id, "note.toast.replied", undo, http);
            }
            case ReplyOutcome.Refused(var problems) -> {
                say(problems, FIELD, errors, t);
                yield Pages.invalid(NotesController.TEMPLATE, page(family, id, typed, errors, t));
            }
            case ReplyOutcome.Closed() -> {
                errors.add(FIELD, t.get("note.problem.reply.closed"));
                yield Pages.stale(NotesController.TEMPLATE, page(family, id, typed, errors, t));
            }
        };
    }

    @PostMapping(ONE + "/correct")
    ModelAndView correct(
            @PathVariable FamilyId family,
            @PathVariable UUID note,
            @PathVariable UUID reply,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var t = this.words.texts(locale);
        var id = new NoteId(note);
        var of = new ReplyId(reply);
        var said = NoteForm.text(words);
        var typed = ReplyTyped.corrected(of, said);
        var errors = FormErrors.none();
        try {
            if (replies.correct(family, id, of, said, version) instanceof ReplyOutcome.Refused(var problems)) {
                say(problems, "words-" + of, errors, t);
                return Pages.invalid(NotesController.TEMPLATE, page(family, id, typed, errors, t));
            }
            return done(family, id, "note.toast.corrected", null, http);
        } catch (StaleException moved) {
            errors.add("words-" + of, t.get("note.problem.reply.stale"));
            return Pages.stale(NotesController.TEMPLATE, page(family, id, typed, errors, t));
        }
    }

    @PostMapping(ONE + "/retract")
    ModelAndView retract(
            @PathVariable FamilyId family,
            @PathVariable UUID note,
            @PathVariable UUID reply,
            @RequestParam(defaultValue = "") String why,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new NoteId(note);
        var of = new ReplyId(reply);
        var said = NoteForm.text(why);
        var errors = FormErrors.none();
        if (said.isEmpty() || said.length() > NotesController.LONGEST_WHY) {
            errors.add(
                    "why-" + of,
                    t.get(said.isEmpty() ? "note.problem.reply.retract-why" : "note.problem.retract-long"));
            return Pages.invalid(NotesController.TEMPLATE, page(family, id, ReplyTyped.retracted(of, said), errors, t));
        }
        try {
            replies.retract(family, id, of, said, version);
            return done(family, id, "note.toast.reply.retracted", null, http);
        } catch (StaleException moved) {
            errors.add("why-" + of, t.get("note.problem.reply.stale"));
            return Pages.stale(NotesController.TEMPLATE, page(family, id, ReplyTyped.retracted(of, said), errors, t));
        }
    }

    /** Where nobody had read it, its words come back into the field: they are kept nowhere else. */
    @PostMapping(ONE + "/undo")
    ModelAndView undo(
            @PathVariable FamilyId family,
            @PathVariable UUID note,
            @PathVariable UUID reply,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new NoteId(note);
        var undone = replies.takeBack(family, id, new ReplyId(reply));
        return switch (undone.what()) {
            case TakenBack.TooLate() -> done(family, id, "note.toast.too-late", null, http);
            case TakenBack.Read _ -> done(family, id, "note.toast.reply.taken-back", null, http);
            case TakenBack.Unread() ->
                Pages.view(
                        NotesController.TEMPLATE,
                        page(
                                family,
                                id,
                                ReplyTyped.back(desk.given(undone.was()), t.get("note.reply.back")),
                                FormErrors.none(),
                                t));
        };
    }

    private static void say(Set<NoteProblem> problems, String field, FormErrors errors, Texts t) {
        problems.forEach(one -> errors.add(field, t.of("note.problem.reply", one)));
    }

    private NotePage page(FamilyId family, NoteId id, ReplyTyped typed, FormErrors errors, Texts t) {
        return page.one(family, notes.get(family, id), typed, errors, t);
    }

    private static ModelAndView done(
            FamilyId family, NoteId id, String said, @Nullable String undo, HttpServletRequest http) {
        Toasts.add(http, said, undo);
        return Pages.redirect(path(family, id));
    }

    private static String path(FamilyId family, NoteId id) {
        return "/families/" + family + "/notes/" + id;
    }
}
