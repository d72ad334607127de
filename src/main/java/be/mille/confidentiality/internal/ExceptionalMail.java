package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Template;
import be.mille.sql.Sql;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Beside the notice on my day: a mail that names a reference and nothing else, to whoever is told and to the officers. */
@Component
class ExceptionalMail {
    private final Sql sql;
    private final Families families;
    private final ReferenceMail mail;

    ExceptionalMail(Sql sql, Families families, ReferenceMail mail) {
        this.sql = sql;
        this.families = families;
        this.mail = mail;
    }

    /** In the transaction of the opening: both are there, or neither. */
    void write(UUID opening, FamilyId family, Actor reader) {
        var reference = sql.find(
                        row -> row.getString("reference"),
                        "select confidentiality.reference(:family) as reference",
                        p("family", family))
                .orElseThrow();
        mail.exceptional(opening, families.answersFor(family), Template.EXCEPTIONAL_NOTICE, reference);
        sql.list(
                        row -> new ActorId(row.getObject("officer", UUID.class)),
                        "select officer from confidentiality.officers_of(:house, :reader) as officer",
                        p("house", reader.organisation()),
                        p("reader", reader.id()))
                .forEach(officer -> mail.exceptional(opening, officer, Template.EXCEPTIONAL_REVIEW, reference));
    }
}
