package be.mille.outbox.internal;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The mailbox itself, by IMAP: what was taken in is deleted, what is not ours stays and gets a flag, so that it is looked at once. What has a
 * flag and came to an address as those of messages is looked at a second time, days later: a word and a code do not lie there for good.
 */
@Component
class ReplyMailbox {
    /** Of one round: what comes after waits a minute. */
    private static final int MOST = 100;

    private final ReplySettings settings;

    ReplyMailbox(ReplySettings settings) {
        this.settings = settings;
    }

    /** What becomes of a mail. */
    enum Fate {
        DELETED,
        /** Not ours: for whoever runs the mailbox. */
        LEFT,
        /** As it is, for the next round. */
        AGAIN
    }

    /**
     * Each fresh mail, then each that has had its flag since before that day and is addressed to a part.
     *
     * @throws MessagingException when the server is not there, or goes away meanwhile
     */
    void each(Function<Message, Fate> work, LocalDate before, Function<Message, Fate> afterwards)
            throws MessagingException {
        var box = settings.box().orElseThrow();
        var protocol = box.tls() ? "imaps" : "imap";
        try (var store = Session.getInstance(careful(protocol)).getStore(protocol)) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            // closing the folder is what removes the deleted ones
            try (var folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                settle(found(folder, flagged(false)), work);
                settle(found(folder, old(box.local() + "+", before)), afterwards);
            }
        }
    }

    private static void settle(Message[] mails, Function<Message, Fate> work) throws MessagingException {
        for (var one : mails) {
            switch (work.apply(one)) {
                case DELETED -> one.setFlag(Flags.Flag.DELETED, true);
                case LEFT -> one.setFlag(Flags.Flag.FLAGGED, true);
                case AGAIN -> {}
            }
        }
    }

    private static Message[] found(Folder folder, SearchTerm which) throws MessagingException {
        var found = folder.search(new AndTerm(which, new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
        return Arrays.copyOf(found, Math.min(found.length, MOST));
    }

    private static SearchTerm flagged(boolean flagged) {
        return new FlagTerm(new Flags(Flags.Flag.FLAGGED), flagged);
    }

    /** The server looks for them: what else lies there for whoever runs the mailbox is not fetched each minute. */
    private static SearchTerm old(String addressed, LocalDate before) {
        var day = Date.from(before.atStartOfDay(ZoneId.systemDefault()).toInstant());
        var to = MailReading.ADDRESSED.stream()
                .map(header -> new HeaderTerm(header, addressed))
                .toArray(SearchTerm[]::new);
        return new AndTerm(
                new SearchTerm[] {flagged(true), new ReceivedDateTerm(ComparisonTerm.LT, day), new OrTerm(to)});
    }

    /** No endless waiting, the server's name checked, and nothing of a mail fetched that is not asked for. */
    private static Properties careful(String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "peek", "true");
        return properties;
    }
}
