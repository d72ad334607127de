package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.outbox.HerMessages;
import be.mille.outbox.Outbox;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Offer;
import be.mille.referral.PassingOn;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.referral.internal.ReferralAction;
import be.mille.ui.SquareCode;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters as whoever asks sees them: on the page of the request, and the one time each is shown. */
@Component
@Transactional
class LetterPages {
    private final Referrals referrals;
    private final Letters letters;
    private final LetterDesk desk;
    private final Outbox outbox;
    private final Access access;
    private final ReferralWords words;
    private final Ids ids;
    private final Clock clock;

    LetterPages(
            Referrals referrals,
            Letters letters,
            LetterDesk desk,
            Outbox outbox,
            Access access,
            ReferralWords words,
            Ids ids,
            Clock clock) {
        this.referrals = referrals;
        this.letters = letters;
        this.desk = desk;
        this.outbox = outbox;
        this.access = access;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of each receiver without an account; none where none can be made any more and none was. */
    List<LetterPart> parts(FamilyId family, Referral of, @Nullable LetterForm typed, Texts t) {
        var all = letters.of(family, of.id()).stream()
                .map(one -> one.beside(of.state(), of.reason(), of.since()))
                .toList();
        boolean writes =
                of.state().open() && of.mayLeave() && access.offers(ReferralAction.MOVE, family, of.compartment());
        var offered = referrals.offers(family, of.id()).stream()
                .filter(one -> one.to() instanceof Receiver.Outside && one.readable())
                .toList();
        if (!(of.to() instanceof Receiver.Pool)) {
            var taken = offered.stream().map(Offer::id).findFirst().orElse(null);
            return of.to() instanceof Receiver.Outside
                    ? part(family, of, of.to(), taken, all, writes, typed, t).stream()
                            .toList()
                    : List.of();
        }
        return offered.stream()
                .flatMap(one -> part(family, of, one.to(), one.id(), all, writes, typed, t).stream())
                .toList();
    }

    private Optional<LetterPart> part(
            FamilyId family,
            Referral of,
            Receiver to,
            @Nullable UUID offer,
            List<Letter> all,
            boolean writes,
            @Nullable LetterForm typed,
            Texts t) {
        var hers =
                all.stream().filter(one -> Objects.equals(one.offer(), offer)).toList();
        if (hers.isEmpty() && !writes) {
            return Optional.empty();
        }
        var form = typed == null || !Objects.equals(SendForm.uuid(typed.offer()), offer) ? null : typed;
        var suffix = offer == null || form != null ? "" : "-" + offer;
        var base = "/families/" + family + "/referrals/" + of.id() + "/letters/";
        return Optional.of(
                part(to, offer, suffix, hers, form, writes ? base : null, of.to() instanceof Receiver.Pool, t));
    }

    /** Of what was passed on, for whoever did it. @param base where it is acted on */
    LetterPart further(PassingOn.Passed one, List<Letter> all, String base, Texts t) {
        var hers = all.stream()
                .map(letter -> letter.beside(one.state(), one.reason(), one.since()))
                .toList();
        var acts = one.state().open() ? base + "/letters/" : null;
        return part(one.to(), null, "-" + one.id(), hers, null, acts, false, t);
    }

    /** @param base where letters are closed; null for whoever may not */
    private LetterPart part(
            Receiver to,
            @Nullable UUID offer,
            String suffix,
            List<Letter> hers,
            @Nullable LetterForm typed,
            @Nullable String base,
            boolean together,
            Texts t) {
        var became = outbox.became(hers.stream().map(Letter::id).toList());
        return new LetterPart(
                words.receiver(to, t),
                offer == null ? null : offer.toString(),
                suffix,
                hers.stream()
                        .map(one -> line(one, Optional.ofNullable(became.get(one.id())), base, t))
                        .toList(),
                desk.ways(false, t),
                LetterDesk.languages(t),
                typed == null ? begun(to, hers, t) : typed,
                hers.stream().anyMatch(one -> one.way() == Letter.Way.MAIL && one.usableAt(clock.instant())),
                base != null,
                base != null && together,
                words.reach(to));
    }

    private LetterForm begun(Receiver to, List<Letter> before, Texts t) {
        var last = before.stream().findFirst();
        return new LetterForm(
                ids.next().toString(),
                last.map(one -> one.way().name())
                        .orElse(desk.mails() ? Letter.Way.MAIL.name() : Letter.Way.PAPER.name()),
                last.map(Letter::address).orElse(words.reach(to).mail()),
                last.map(Letter::language).orElse(t.language()),
                null);
    }

    private LetterPart.Line line(Letter one, Optional<Outbox.Became> became, @Nullable String base, Texts t) {
        var now = clock.instant();
        var state = one.stateAt(now);
        var dates = words.dates(t);
        var what = one.address() == null
                ? t.get("referral.letter.paper", dates.brief(Brussels.dayOf(one.madeAt())))
                : t.get("referral.letter.mail", one.address(), dates.brief(Brussels.dayOf(one.madeAt())));
        boolean failed = became.filter(LetterPages::failed).isPresent();
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
                base != null && (one.usableAt(now) || state == Letter.State.GUESSED)
                        ? base + one.id() + "/close"
                        : null);
    }

    private static boolean failed(Outbox.Became mail) {
        return mail.state() != HerMessages.State.PENDING && mail.state() != HerMessages.State.SENT;
    }

    /** @param host before the path, as the reader’s own browser knows it */
    LetterPage page(FamilyId family, ReferralId request, Letters.Made made, String host, Texts t) {
        var of = referrals.get(family, request);
        var letter = letters.of(family, request).stream()
                .filter(one -> one.id().equals(made.id()))
                .findFirst()
                .orElseThrow();
        return page(
                "/families/" + family + "/referrals/" + request,
                of.told().need(),
                holder(family, of, letter),
                made,
                new Letters.Wish(letter.id(), letter.way(), letter.address(), letter.language()),
                host,
                t);
    }

    /** @param back to the request, as whoever made the letter sees it */
    LetterPage page(
            String back, String need, Receiver to, Letters.Made made, Letters.Wish letter, String host, Texts t) {
        return new LetterPage(
                back,
                need,
                words.receiver(to, t),
                words.reach(to),
                spaced(made.code()),
                words.dates(t).numeric(Brussels.dayOf(made.expiresAt())),
                made.mailCode() == null ? null : spaced(made.mailCode()),
                letter.way() == Letter.Way.PAPER ? paper(host + made.path(), made, letter.language()) : null);
    }

    private Receiver holder(FamilyId family, Referral of, Letter letter) {
        return referrals.offers(family, of.id()).stream()
                .filter(one -> one.id().equals(letter.offer()))
                .map(Offer::to)
                .findFirst()
                .orElse(of.to());
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
