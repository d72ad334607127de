package be.mille.screening.web;

import be.mille.family.ChannelFields;
import be.mille.family.SafeContacts;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Medium;
import be.mille.outbox.Outbox;
import be.mille.outbox.Template;
import be.mille.outbox.Verdict;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a page says about sending her an address: to which mailbox, in which words, or why not. */
@Component
class HerMail {
    private final SafeContacts contacts;
    private final Outbox outbox;

    HerMail(SafeContacts contacts, Outbox outbox) {
        this.contacts = contacts;
        this.outbox = outbox;
    }

    HerselfPage.Mail none() {
        return new HerselfPage.Mail(false, List.of(), List.of(), null, "", false);
    }

    HerselfPage.Mail page(FamilyId family, String language, String chosen, boolean wanted, Texts t) {
        if (!outbox.carries(Medium.EMAIL)) {
            return none();
        }
        var mailboxes = contacts.of(family).stream()
                .filter(one -> one.kind() == ChannelFields.Kind.EMAIL)
                .toList();
        var ways = mailboxes.stream()
                .filter(one -> !(one.now() instanceof Verdict.No))
                .map(one -> new Choice(one.channel().toString(), one.value()))
                .toList();
        return new HerselfPage.Mail(
                true,
                ways,
                mailboxes.stream().flatMap(one -> refused(one, t).stream()).toList(),
                ways.isEmpty() ? null : outbox.preview(Template.HER_ADDRESS, language),
                chosen,
                wanted);
    }

    private static Optional<HerselfPage.Not> refused(SafeContacts.Way one, Texts t) {
        return one.now() instanceof Verdict.No(var why)
                ? Optional.of(new HerselfPage.Not(one.value(), t.of("outbox.refusal", why)))
                : Optional.empty();
    }

    /** Empty for what is no mailbox of hers; what may not be written to now comes with its reason. */
    Optional<SafeContacts.Way> way(FamilyId family, String channel) {
        return contacts.of(family).stream()
                .filter(one -> one.channel().toString().equals(channel))
                .findFirst();
    }
}
