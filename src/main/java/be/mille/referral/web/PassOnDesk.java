package be.mille.referral.web;

import be.mille.access.Compartment;
import be.mille.directory.Categories;
import be.mille.family.LanguageNames;
import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import be.mille.referral.Letters;
import be.mille.referral.PassingOn;
import be.mille.referral.PassingOn.PassOn;
import be.mille.referral.PassingOn.Passable;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.SendOutcome;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which a request is passed on. It knows what its reader was told, and nothing of the record. */
@Component
@Transactional
class PassOnDesk {
    private static final int ANSWER_DAYS = 7;

    private final PassingOn passing;
    private final Categories categories;
    private final SendChoices choices;
    private final LetterDesk letters;
    private final LetterPages pages;
    private final SubjectWords subjects;
    private final ReferralWords words;
    private final Ids ids;

    PassOnDesk(
            PassingOn passing,
            Categories categories,
            SendChoices choices,
            LetterDesk letters,
            LetterPages pages,
            SubjectWords subjects,
            ReferralWords words,
            Ids ids) {
        this.passing = passing;
        this.categories = categories;
        this.choices = choices;
        this.letters = letters;
        this.pages = pages;
        this.subjects = subjects;
        this.words = words;
        this.ids = ids;
    }

    /** As it opens: what she was told stands there, to be shortened; her agreement does not. */
    SendForm begun(ReferralId id, @Nullable String category, Texts t) {
        var whole = passing.of(id).request().told();
        boolean bound = category == null || subjects.bound(category);
        var told = bound ? whole : whole.bare();
        var dates = words.dates(t);
        return new SendForm(
                ids.next().toString(),
                null,
                category,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                told.called(),
                bound ? told.reach() : null,
                told.languages(),
                told.interpreter() ? "true" : null,
                told.need(),
                told.more(),
                null,
                dates.numeric(words.today()),
                null,
                null,
                null,
                dates.numeric(words.today().plusDays(ANSWER_DAYS)),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    PassOnPage page(ReferralId id, SendForm form, FormErrors errors, Texts t) {
        var from = passing.of(id);
        var category = known(form.category());
        return new PassOnPage(
                RequestsController.PATH + "/" + id + "/pass-on",
                RequestsController.PATH + "/" + id,
                from.request().told().called(),
                from.request().told().need(),
                categories.ids().stream()
                        .map(one -> new Choice(one, categories.name(one, t.language())))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList(),
                category.map(one -> categories.name(one, t.language())).orElse(null),
                category.flatMap(one -> asked(id, one, t)).orElse(null),
                category.map(one -> subject(from, one, form, t)).orElse(null),
                category.map(one ->
                                choices.further(one, from.request().organisation(), compartment(from, one, form), t))
                        .orElse(List.of()),
                from.request().told().languages().stream()
                        .map(code -> new Choice(code, LanguageNames.of(code, t)))
                        .toList(),
                ReferralWords.agreements(t),
                letters.ways(false, t),
                LetterDesk.languages(t),
                category.filter(one -> !subjects.bound(one)).isPresent(),
                form,
                errors);
    }

    private SubjectPart subject(Passable from, String category, SendForm form, Texts t) {
        var lies = compartment(from, category, form);
        return from.subject() != null
                ? SubjectWords.decided(lies, t)
                : subjects.asked(
                        category,
                        lies,
                        one -> t.get(one.restricted() ? "referral.subject.cleared" : "referral.subject.team"),
                        t);
    }

    /** What tells of a subject already goes on telling of it; else it is asked. */
    private Compartment compartment(Passable from, String category, SendForm form) {
        return Objects.requireNonNullElseGet(from.subject(), () -> subjects.chosen(category, form.subject()));
    }

    private Optional<String> asked(ReferralId id, String category, Texts t) {
        return passing.below(id).stream()
                .filter(one -> one.category().equals(category) && one.state().open())
                .findFirst()
                .map(one -> t.get(
                        "referral.pass.asked",
                        words.receiver(one.to(), t),
                        words.dates(t).brief(Brussels.dayOf(one.since())),
                        words.state(one.state(), null, null, t)));
    }

    Optional<String> known(@Nullable String category) {
        return categories.ids().stream().filter(one -> one.equals(category)).findFirst();
    }

    /** The form with what the list knows of the service that is chosen. */
    SendForm filled(SendForm form, Texts t) {
        return choices.filled(form, t);
    }

    /** Whoever is written to gets a letter, and no call alone: what is told by telephone would be noted by nobody. */
    void checkLetter(SendForm form, FormErrors errors, Texts t) {
        if (form.receiver() instanceof Receiver.Outside) {
            form.letter().check(letters.mails(), errors, t);
            if (form.letter().chosen().isEmpty() && !errors.has("way")) {
                errors.add("way", t.get("referral.problem.way"));
            }
        }
    }

    /** The request and its letter leave together, or not at all. */
    LetterDesk.Left send(PassOn command, SendForm form) {
        var outcome = passing.send(command);
        var letter = outcome instanceof SendOutcome.Sent(var id) && command.to() instanceof Receiver.Outside
                ? form.letter().wish(command.key()).flatMap(wish -> passing.write(id, wish))
                : Optional.<Letters.Made>empty();
        return new LetterDesk.Left(outcome, letter, Map.of());
    }

    LetterPage letter(ReferralId id, PassOn command, SendForm form, Letters.Made made, String host, Texts t) {
        var wish = form.letter().wish(command.key()).orElseThrow();
        return letter(id, command.told().need(), command.to(), made, wish, host, t);
    }

    /** Another one, of what was passed on before. */
    LetterPage letter(ReferralId id, ReferralId passed, Letters.Made made, Letters.Wish wish, String host, Texts t) {
        var one = passing.below(id).stream()
                .filter(below -> below.id().equals(passed))
                .findFirst()
                .orElseThrow();
        return letter(id, one.told().need(), one.to(), made, wish, host, t);
    }

    private LetterPage letter(
            ReferralId id, String need, Receiver to, Letters.Made made, Letters.Wish wish, String host, Texts t) {
        return pages.page(RequestsController.PATH + "/" + id, need, to, made, wish, host, t);
    }

    /** Asked after the form was found readable; empty when it names no service. */
    Optional<PassOn> command(ReferralId id, String category, SendForm form) {
        var to = form.receiver();
        if (!(to instanceof Receiver.Service || to instanceof Receiver.Outside)) {
            return Optional.empty();
        }
        var key = SendForm.uuid(form.key());
        return Optional.of(new PassOn(
                key == null ? ids.next() : key,
                id,
                category,
                to,
                form.told(),
                form.agreement(),
                "true".equals(form.knowing()),
                AnswerForm.text(form.although()),
                form.answerDay(words.today()),
                subjects.chosen(category, form.subject())));
    }
}
