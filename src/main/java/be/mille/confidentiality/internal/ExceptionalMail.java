package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.sql.Sql;
import be.mille.ui.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Beside the notice on my day: a mail that names a reference and nothing else, to whoever is told and to the officers. */
@Component
class ExceptionalMail {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final Sql sql;
    private final Families families;
    private final Professionals professionals;
    private final Outbox outbox;
    private final Clock clock;

    ExceptionalMail(Sql sql, Families families, Professionals professionals, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.families = families;
        this.professionals = professionals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction of the opening: both are there, or neither. */
    void write(UUID opening, FamilyId family, Actor reader) {
        var reference = sql.find(
                        row -> row.getString("reference"),
                        "select confidentiality.reference(:family) as reference",
                        p("family", family))
                .orElseThrow();
        write(opening, families.answersFor(family), Template.EXCEPTIONAL_NOTICE, reference);
        sql.list(
                        row -> new ActorId(row.getObject("officer", UUID.class)),
                        "select officer from confidentiality.officers_of(:house, :reader) as officer",
                        p("house", reader.organisation()),
                        p("reader", reader.id()))
                .forEach(officer -> write(opening, officer, Template.EXCEPTIONAL_REVIEW, reference));
    }

    private void write(UUID opening, ActorId to, Template template, String reference) {
        var spoken = professionals.find(to).map(Professional::languages).orElse(List.of());
        var act = (opening + " " + to + " " + template).getBytes(StandardCharsets.UTF_8);
        outbox.write(new Message(
                UUID.nameUUIDFromBytes(act),
                new Recipient.Colleague(to),
                template,
                Languages.firstSupported(spoken, Locale.FRENCH).getLanguage(),
                "/",
                reference,
                null,
                clock.instant().plus(WORTH_SENDING)));
    }
}
