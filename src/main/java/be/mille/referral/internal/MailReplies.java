package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.LinkKeys;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.outbox.AnswersByMail;
import be.mille.outbox.IncomingMail;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Receipts;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.referral.Replies;
import be.mille.referral.Replies.Behind;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An answer by mail to a letter: the address says which one, the code for mail lets it be answered and never opens the page, and from
 * there on it is the same answer. What is said back goes to the mailbox the letter went to, whoever the mail says it is from, and says nothing.
 */
@Component
class MailReplies implements AnswersByMail {
    /** So many words back a day and a letter: two mailboxes never talk to each other for long. */
    private static final int MOST_SAID = 3;

    /** Later than this an answer to an answer makes no sense. */
    private static final int WORTH = 2;

    private final Sql sql;
    private final Sealing sealing;
    private final MailWords words;
    private final Replies replies;
    private final Receipts receipts;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailReplies(
            Sql sql,
            Sealing sealing,
            MailWords words,
            Replies replies,
            Receipts receipts,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.words = words;
        this.replies = replies;
        this.receipts = receipts;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Mailed(UUID letter, @Nullable String address, String language) {}

    /** What is written, counted, logged and said back for one mail stands there together, or not at all. */
    @Override
    public boolean take(IncomingMail mail) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> take(mail, true)));
        } catch (StaleException | NotFoundException _) {
            // somebody was faster: all of it was undone, and is taken in as what comes too late
            return Boolean.TRUE.equals(transaction.execute(_ -> take(mail, false)));
        }
    }

    private boolean take(IncomingMail mail, boolean answers) {
        var letter = letter(mail.part());
        if (letter.isPresent() && receipts.first(mail.id())) {
            switch (mail.kind()) {
                case SOMEBODY -> sayBack(letter.get(), mail, noted(mail, answers));
                case CAME_BACK -> outbox.cameBack(letter.get().letter());
                case A_MACHINE -> {}
            }
        }
        return letter.isPresent();
    }

    /** A wrong code counts as it does on the page; what cannot be understood is no try. */
    private boolean noted(IncomingMail mail, boolean answers) {
        var said = words.of(mail.lines());
        var visit = said.flatMap(one -> replies.knockByMail(mail.part(), one.code()));
        if (said.isEmpty() || visit.isEmpty() || !answers) {
            return false;
        }
        if (replies.read(visit.get()) instanceof Behind.Asked asked) {
            replies.answer(visit.get(), said.get().answer(asked.request().version()));
            return true;
        }
        return false;
    }

    private void sayBack(Mailed letter, IncomingMail mail, boolean noted) {
        var today = Brussels.today(clock);
        var address = letter.address();
        if (address != null && maySay(letter)) {
            outbox.write(new Message(
                    UUID.nameUUIDFromBytes(("answered " + mail.id()).getBytes(StandardCharsets.UTF_8)),
                    new Recipient.Mailbox(address),
                    noted ? Template.ANSWER_NOTED : Template.ANSWER_UNREAD,
                    letter.language(),
                    "/reply?in=" + letter.language(),
                    null,
                    null,
                    Brussels.startOf(today.plusDays(WORTH))));
        }
    }

    private boolean maySay(Mailed letter) {
        return sql.find(
                        row -> row.getBoolean("may"),
                        "select referral.may_say(:letter, :today, :most) as may",
                        p("letter", letter.letter()),
                        p("today", Brussels.today(clock)),
                        p("most", MOST_SAID))
                .orElse(false);
    }

    private Optional<Mailed> letter(String part) {
        return sql.find(
                row -> {
                    var id = row.getObject("id", UUID.class);
                    var seal = sealing.of(
                            LetterStore.LETTER,
                            new FamilyId(row.getObject("family", UUID.class)),
                            Compartment.valueOf(row.getString("compartment")),
                            id);
                    return new Mailed(id, seal.openAny("address", row.getString("address")), row.getString("language"));
                },
                "select id, family, compartment, address, language from referral.mailed(:part)",
                p("part", LinkKeys.hash(part)));
    }
}
