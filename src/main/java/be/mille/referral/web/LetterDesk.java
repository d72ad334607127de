package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.outbox.HerMessages;
import be.mille.outbox.Medium;
import be.mille.outbox.Outbox;
import be.mille.referral.AskInterpreter;
import be.mille.referral.Handing;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import be.mille.referral.internal.ReferralAction;
import be.mille.ui.Choice;
import be.mille.ui.Languages;
import be.mille.ui.SquareCode;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever asks sees of letters, and the act by which a request and its letter leave together. */
@Component
@Transactional
class LetterDesk {
    private final Referrals referrals;
    private final InterpreterRequests interpreters;
    private final Letters letters;
    private final Outbox outbox;
    private final Access access;
    private final ReferralWords words;
    private final Handing handing;
    private final Ids ids;
    private final Clock clock;

    LetterDesk(
            Referrals referrals,
            InterpreterRequests interpreters,
            Letters letters,
            Outbox outbox,
            Access access,
            ReferralWords words,
            Handing handing,
            Ids ids,
            Clock clock) {
        this.referrals = referrals;
        this.interpreters = interpreters;
        this.letters = letters;
        this.outbox = outbox;
        this.access = access;
        this.words = words;
        this.handing = handing;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What left: the request, and the letter that was made with it.
     *
     * @param kept by field: why somebody outside cannot be asked to go on
     */
    record Left(SendOutcome outcome, Optional<Letters.Made> letter, Map<String, String> kept) {}

    /** The receiver is asked to go on with her: all of it leaves, or nothing. */
    Left hand(SendReferral command, LetterForm form, SendForm typed, Texts t) {
        var onward = new Handing.Typed(command.key(), command.family(), typed.border(), typed.on(), typed.more());
        var kept = handing.problems(onward, t);
        if (!kept.isEmpty()) {
            return new Left(new SendOutcome.Refused(referrals.problems(command)), Optional.empty(), kept);
        }
        var left = left(command, form, referrals.hand(command));
        if (left.outcome() instanceof SendOutcome.Sent(var id)) {
            handing.sent(onward, id);
        }
        return left;
    }

    Left send(SendReferral command, LetterForm form) {
        return left(command, form, referrals.send(command));
    }

    private Left left(SendReferral command, LetterForm form, SendOutcome outcome) {
        var letter = outcome instanceof SendOutcome.Sent(var id) && command.to() instanceof Receiver.Outside
                ? form.wish(command.key()).flatMap(wish -> letters.write(command.family(), id, wish))
                : Optional.<Letters.Made>empty();
        return new Left(outcome, letter, Map.of());
    }

    /** An interpreter for an appointment, and the letter to a service without an account. */
    Left book(AskInterpreter asked, LetterForm form) {
        var outcome = interpreters.ask(asked);
        var letter = outcome instanceof SendOutcome.Sent(var id) && asked.to() instanceof Receiver.Outside
                ? form.wish(asked.key()).flatMap(wish -> letters.write(asked.family(), id, wish))
                : Optional.<Letters.Made>empty();
        return new Left(outcome, letter, Map.of());
    }

    boolean mails() {
        return outbox.carries(Medium.EMAIL);
    }

    List<Choice> ways(boolean phone, Texts t) {
        var ways = new ArrayList<Choice>();
        if (phone) {
            ways.add(
                    new Choice(LetterForm.PHONE, t.get("referral.way.PHONE"), t.get("referral.way.PHONE.hint"), false));
        }
        if (mails()) {
            ways.add(way(Letter.Way.MAIL, t));
        }
        ways.add(way(Letter.Way.PAPER, t));
        return ways;
    }

    private static Choice way(Letter.Way way, Texts t) {
        return new Choice(way.name(), t.of("referral.way", way), t.get("referral.way." + way.name() + ".hint"), false);
    }

    static List<Choice> languages(Texts t) {
        return Languages.INTERFACE.stream()
                .map(one -> new Choice(one.getLanguage(), t.get("ui.language." + one.getLanguage())))
                .toList();
    }

    /** Null for a receiver who needs none, and where none can be made any more and none was. */
    @Nullable
    LetterPart part(FamilyId family, Referral of, @Nullable LetterForm typed, Texts t) {
        if (!(of.to() instanceof Receiver.Outside)) {
            return null;
        }
        var all = letters.of(family, of.id());
        boolean writes =
                of.state().open() && of.mayLeave() && access.offers(ReferralAction.MOVE, family, of.compartment());
        if (all.isEmpty() && !writes) {
            return null;
        }
        var became = outbox.became(all.stream().map(Letter::id).toList());
        var base = "/families/" + family + "/referrals/" + of.id() + "/letters/";
        return new LetterPart(
                all.stream()
                        .map(one -> line(one, Optional.ofNullable(became.get(one.id())), writes ? base : null, t))
                        .toList(),
                ways(false, t),
                languages(t),
                typed == null ? begun(of.to(), all, t) : typed,
                all.stream().anyMatch(one -> one.way() == Letter.Way.MAIL && one.usableAt(clock.instant())),
                writes);
    }

    private LetterForm begun(Receiver to, List<Letter> before, Texts t) {
        var last = before.stream().findFirst();
        return new LetterForm(
                ids.next().toString(),
                last.map(one -> one.way().name()).orElse(mails() ? Letter.Way.MAIL.name() : Letter.Way.PAPER.name()),
                last.map(Letter::address).orElse(words.reach(to).mail()),
                last.map(Letter::language).orElse(t.language()));
    }

    private LetterPart.Line line(Letter one, Optional<Outbox.Became> became, @Nullable String base, Texts t) {
        var now = clock.instant();
        var state = one.stateAt(now);
        var dates = words.dates(t);
        var what = one.address() == null
                ? t.get("referral.letter.paper", dates.brief(Brussels.dayOf(one.madeAt())))
                : t.get("referral.letter.mail", one.address(), dates.brief(Brussels.dayOf(one.madeAt())));
        boolean failed = became.filter(LetterDesk::failed).isPresent();
        return new LetterPart.Line(
                what,
                one.usableAt(now)
                        ? t.get(
                                "referral.letter.until",
                                t.of("referral.letter.state", state),
                                dates.brief(Brussels.dayOf(one.expiresAt())))
                        : t.of("referral.letter.state", state),
                became.map(mail -> t.of("referral.letter.became", mail.state())).orElse(null),
                state == Letter.State.GUESSED || failed && one.usableAt(now),
                one.usableAt(now) && base != null ? base + one.id() + "/close" : null);
    }

    private static boolean failed(Outbox.Became mail) {
        return mail.state() != HerMessages.State.PENDING && mail.state() != HerMessages.State.SENT;
    }

    /** @param host before the path, as the reader’s own browser knows it */
    LetterPage page(FamilyId family, ReferralId request, Letters.Made made, String host, Texts t) {
        var of = referrals.get(family, request);
        var letter = letters.of(family, request).getFirst();
        return page(
                "/families/" + family + "/referrals/" + request,
                of.told().need(),
                words.receiver(of.to(), t),
                made,
                new Letters.Wish(letter.id(), letter.way(), letter.address(), letter.language()),
                host,
                t);
    }

    /** @param back to the request, as whoever made the letter sees it */
    LetterPage page(String back, String need, String to, Letters.Made made, Letters.Wish letter, String host, Texts t) {
        return new LetterPage(
                back,
                need,
                to,
                spaced(made.code()),
                words.dates(t).numeric(Brussels.dayOf(made.expiresAt())),
                made.answered(),
                letter.way() == Letter.Way.PAPER ? paper(host + made.path(), made, letter.language()) : null);
    }

    private LetterPage.Paper paper(String address, Letters.Made made, String language) {
        var square = SquareCode.of(address);
        var theirs = words.texts(Locale.of(language));
        var until = words.dates(theirs).numeric(Brussels.dayOf(made.expiresAt()));
        return new LetterPage.Paper(
                address,
                square.path(),
                square.size(),
                language,
                new LetterPage.Words(
                        theirs.get("referral.sheet.title"),
                        theirs.get("referral.sheet.text"),
                        theirs.get("referral.sheet.until", until),
                        theirs.get("referral.sheet.square"),
                        theirs.get("referral.sheet.code"),
                        theirs.get("referral.sheet.code.text")));
    }

    /** In two groups: said and heard more easily. */
    static String spaced(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }
}
