package be.mille.note.web;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Audience;
import be.mille.family.Child;
import be.mille.family.Pregnancies;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.note.About;
import be.mille.note.HerReading;
import be.mille.note.Note;
import be.mille.note.Reply;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences around a note. */
@Component
class NoteWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final Pregnancies pregnancies;
    private final Clock clock;

    NoteWords(MessageSource messages, Professionals professionals, Pregnancies pregnancies, Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
        this.pregnancies = pregnancies;
        this.clock = clock;
    }

    Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    LocalDate today() {
        return Brussels.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    Dates dates(Texts t) {
        return new Dates(t, today());
    }

    String name(ActorId id, Texts t) {
        return id.equals(CurrentActor.get().id())
                ? t.get("note.you")
                : professionals.find(id).map(Professional::name).orElseGet(() -> t.get("note.somebody"));
    }

    /** Her, the household, each of her children. */
    List<Choice> abouts(FamilyId family, String called, Texts t) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("HER", called));
        children(family).forEach(one -> all.add(new Choice(NoteForm.CHILD + one.id(), child(one, t))));
        all.add(new Choice("HOUSEHOLD", t.get("note.about.household")));
        return all;
    }

    private List<Child> children(FamilyId family) {
        return pregnancies.of(family).stream()
                .flatMap(one -> one.children().stream())
                .toList();
    }

    private String child(Child one, Texts t) {
        var called = one.called();
        return called == null ? t.get("note.about.child", dates(t).brief(one.bornOn())) : called;
    }

    String about(About about, List<Choice> abouts) {
        return abouts.stream()
                .filter(one -> one.value().equals(NoteForm.of(about)))
                .map(Choice::text)
                .findFirst()
                .orElse("");
    }

    /** Of what a note speaks. */
    String subject(Compartment compartment, Texts t) {
        return subject(Audience.of(compartment.restricted() ? compartment : Compartment.C0, compartment), t);
    }

    String subject(Audience subject, Texts t) {
        return subject.restricted() ? t.of("family.time.audience", subject) : t.of("note.subject", subject);
    }

    /** In which something can be written. */
    List<Choice> languages(Texts t) {
        return Languages.INTERFACE.stream()
                .map(one -> new Choice(one.getLanguage(), language(one.getLanguage(), t)))
                .toList();
    }

    String language(String code, Texts t) {
        return t.get("note.language." + code);
    }

    /** What is to be known of it besides its words. */
    @Nullable
    String mark(Note note, Texts t) {
        return note.draft()
                ? t.get("note.mark.draft")
                : mark(note.retraction(), note.takenBack(), note.correctedAt(), t);
    }

    @Nullable
    String mark(Reply reply, Texts t) {
        return mark(reply.retraction(), reply.takenBack(), reply.correctedAt(), t);
    }

    private @Nullable String mark(
            Note.@Nullable Retraction retraction, boolean takenBack, @Nullable Instant corrected, Texts t) {
        if (retraction != null) {
            return t.get(takenBack ? "note.mark.taken-back" : "note.mark.retracted", moment(retraction.at(), t));
        }
        return corrected == null ? null : t.get("note.mark.corrected", moment(corrected, t));
    }

    String hers(HerReading hers, Texts t) {
        return switch (hers.way()) {
            case OPEN -> t.get("note.hers.open");
            case TOGETHER -> t.get("note.hers.together", Objects.requireNonNull(hers.why()));
            case NOT_YET ->
                hers.waits(today())
                        ? t.get(
                                "note.hers.not-yet",
                                dates(t).full(Objects.requireNonNull(hers.from())),
                                Objects.requireNonNull(hers.why()))
                        : t.get("note.hers.now", Objects.requireNonNull(hers.why()));
        };
    }

    String moment(Instant at, Texts t) {
        return dates(t).moment(at);
    }
}
