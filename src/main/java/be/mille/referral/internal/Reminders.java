package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.outbox.Message;
import be.mille.outbox.Occasion;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.referral.Letter;
import be.mille.referral.Offer;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import be.mille.ui.Languages;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A word that somebody still waits: of whom and for what it says nothing. One request, one day, one mail. */
@Component
class Reminders implements Occasion {
    /** Not after this many days: then it would come after everything else. */
    private static final int WORTH = 3;

    private final Sql sql;
    private final Sealing sealing;
    private final LetterStore letters;
    private final Offers offers;
    private final Professionals professionals;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Reminders(
            Sql sql,
            Sealing sealing,
            LetterStore letters,
            Offers offers,
            Professionals professionals,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.letters = letters;
        this.offers = offers;
        this.professionals = professionals;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    private record Taken(
            ReferralId request,
            @Nullable ActorId colleague,
            @Nullable UUID offer,
            @Nullable String address,
            String language) {}

    /**
     * Marks one request whose day has come and writes to its receiver, in the caller's transaction. What waits for a service stands on the
     * day of those who take such requests, and is told them in the morning with the rest of it.
     *
     * @return false when none is left
     */
    boolean remindOne() {
        var taken = take();
        taken.forEach(one -> {
            var colleague = one.colleague();
            var address = one.address();
            if (colleague != null) {
                inside(one.request(), colleague);
            } else if (address != null) {
                outside(one.request(), one.offer(), address, one.language());
            }
        });
        return !taken.isEmpty();
    }

    /** One that nobody answered for a month goes back. @return false when none is left */
    boolean returnOne() {
        return sql.find(
                        row -> row.getBoolean("back"),
                        "select referral.lapse_one(:today, :now, :event) as back",
                        p("today", Brussels.today(clock)),
                        p("now", clock.instant()),
                        p("event", ids.next()))
                .orElse(false);
    }

    /** Whoever asked wants it said again: whoever was asked by name, or has a mailbox outside, is written to. */
    void again(Referral request) {
        if (request.to() instanceof Receiver.Colleague(var colleague)) {
            inside(request.id(), colleague);
        } else {
            byLink(request.id());
        }
    }

    /** Where its link was sent to and still opens, if it was; of several each who has not answered, by her newest. */
    void byLink(ReferralId request) {
        var open = offers.of(request).stream()
                .filter(one -> one.state() == Offer.State.OPEN)
                .map(Offer::id)
                .collect(Collectors.toSet());
        var said = new HashSet<Optional<UUID>>();
        letters.of(request).stream()
                .filter(one -> one.way() == Letter.Way.MAIL && one.usableAt(clock.instant()))
                .filter(one -> one.offer() == null || open.contains(one.offer()))
                .filter(one -> said.add(Optional.ofNullable(one.offer())))
                .forEach(one -> outside(request, one.offer(), Objects.requireNonNull(one.address()), one.language()));
    }

    private void inside(ReferralId request, ActorId colleague) {
        write(request, request.value(), new Recipient.Colleague(colleague), spoken(colleague), "/requests");
    }

    private void outside(ReferralId request, @Nullable UUID offer, String address, String language) {
        write(
                request,
                offer == null ? request.value() : offer,
                new Recipient.Mailbox(address),
                language,
                "/reply?in=" + language);
    }

    private String spoken(ActorId colleague) {
        var languages =
                professionals.find(colleague).map(Professional::languages).orElse(List.of());
        return Languages.firstSupported(languages, Locale.FRENCH).getLanguage();
    }

    /** @param asked once a day for each of them: the request, or one of several offers */
    private void write(ReferralId request, UUID asked, Recipient to, String language, String path) {
        var today = Brussels.today(clock);
        outbox.write(new Message(
                UUID.nameUUIDFromBytes(("waits " + asked + " " + today).getBytes(StandardCharsets.UTF_8)),
                to,
                Template.REQUEST_WAITS,
                language,
                path,
                null,
                request.value(),
                Brussels.startOf(today.plusDays(WORTH))));
    }

    private List<Taken> take() {
        return sql.list(
                this::taken, """
                select id, to_actor, family, compartment, letter, offer, address, language from referral.take_reminder(:today, :now, :event)
                """, p("today", Brussels.today(clock)), p("now", clock.instant()), p("event", ids.next()));
    }

    private Taken taken(ResultSet row) throws SQLException {
        var colleague = row.getObject("to_actor", UUID.class);
        var letter = row.getObject("letter", UUID.class);
        return new Taken(
                new ReferralId(row.getObject("id", UUID.class)),
                colleague == null ? null : new ActorId(colleague),
                row.getObject("offer", UUID.class),
                letter == null
                        ? null
                        : sealing.of(
                                        LetterStore.LETTER,
                                        new FamilyId(row.getObject("family", UUID.class)),
                                        Compartment.valueOf(row.getString("compartment")),
                                        letter)
                                .openAny("address", row.getString("address")),
                Objects.requireNonNullElse(row.getString("language"), "fr"));
    }

    @Override
    public Template template() {
        return Template.REQUEST_WAITS;
    }

    @Override
    public boolean stands(UUID about) {
        return sql.find(
                        row -> row.getBoolean("waits"),
                        "select referral.still_waits(:request) as waits",
                        p("request", about))
                .orElse(false);
    }
}
