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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
    private final Professionals professionals;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Reminders(
            Sql sql,
            Sealing sealing,
            LetterStore letters,
            Professionals professionals,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.letters = letters;
        this.professionals = professionals;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    private record Taken(
            ReferralId request,
            @Nullable ActorId colleague,
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
        taken.ifPresent(one -> {
            var colleague = one.colleague();
            var address = one.address();
            if (colleague != null) {
                inside(one.request(), colleague);
            } else if (address != null) {
                outside(one.request(), address, one.language());
            }
        });
        return taken.isPresent();
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

    /** Where its link was sent to and still opens, if it was. */
    void byLink(ReferralId request) {
        letters.of(request).stream()
                .filter(one -> one.way() == Letter.Way.MAIL && one.usableAt(clock.instant()))
                .findFirst()
                .ifPresent(one -> outside(request, Objects.requireNonNull(one.address()), one.language()));
    }

    private void inside(ReferralId request, ActorId colleague) {
        write(request, new Recipient.Colleague(colleague), spoken(colleague), "/requests");
    }

    private void outside(ReferralId request, String address, String language) {
        write(request, new Recipient.Mailbox(address), language, "/reply?in=" + language);
    }

    private String spoken(ActorId colleague) {
        var languages =
                professionals.find(colleague).map(Professional::languages).orElse(List.of());
        return Languages.firstSupported(languages, Locale.FRENCH).getLanguage();
    }

    private void write(ReferralId request, Recipient to, String language, String path) {
        var today = Brussels.today(clock);
        outbox.write(new Message(
                UUID.nameUUIDFromBytes(("waits " + request + " " + today).getBytes(StandardCharsets.UTF_8)),
                to,
                Template.REQUEST_WAITS,
                language,
                path,
                null,
                request.value(),
                Brussels.startOf(today.plusDays(WORTH))));
    }

    private Optional<Taken> take() {
        return sql.find(
                this::taken, """
                select id, to_actor, family, compartment, letter, address, language from referral.take_reminder(:today, :now, :event)
                """, p("today", Brussels.today(clock)), p("now", clock.instant()), p("event", ids.next()));
    }

    private Taken taken(ResultSet row) throws SQLException {
        var colleague = row.getObject("to_actor", UUID.class);
        var letter = row.getObject("letter", UUID.class);
        return new Taken(
                new ReferralId(row.getObject("id", UUID.class)),
                colleague == null ? null : new ActorId(colleague),
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
