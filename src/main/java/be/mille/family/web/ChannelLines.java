package be.mille.family.web;

import be.mille.family.ChannelFields;
import be.mille.family.PersonCard;
import be.mille.family.SafeContactRules;
import be.mille.outbox.Refusal;
import be.mille.outbox.Verdict;
import be.mille.ui.Phones;
import be.mille.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways to reach her as lines that are read: each with its rules, and with what this program may send there. */
record ChannelLines(PersonWords words, Instant now) {
    List<PersonPage.Channel> of(PersonCard card) {
        return Objects.requireNonNullElse(card.channels(), List.<PersonCard.Channel>of()).stream()
                .map(one -> line(one, card.sheCalls()))
                .toList();
    }

    private PersonPage.Channel line(PersonCard.Channel one, boolean sheCalls) {
        var fields = one.fields();
        boolean herself = fields.kind() == ChannelFields.Kind.SHE_CALLS;
        return new PersonPage.Channel(
                PersonPages.path(one.family()) + "/channels/" + one.id(),
                words.t().of("family.person.channel.kind", fields.kind()),
                fields.kind().isNumber() ? Phones.shown(fields.value()) : fields.value(),
                herself
                        ? words.get("family.person.channel.nobody-contacts")
                        : words.get(
                                one.expired()
                                        ? "family.person.channel.expired"
                                        : "family.person.channel.safety."
                                                + fields.safety().name()),
                herself ? List.of() : rules(fields),
                herself ? null : sends(one, sheCalls),
                one.usable(),
                herself ? "late" : tone(one));
    }

    /** What the program may send there, and when; or the reason why nothing. */
    private String sends(PersonCard.Channel one, boolean sheCalls) {
        var hours = one.fields().writing();
        var when = hours == null
                ? words.get("family.person.channel.sends.any-hour")
                : words.get("family.person.channel.sends.hours", words.hours(hours));
        return switch (SafeContactRules.judge(one, sheCalls, now)) {
            case Verdict.Go _, Verdict.Wait _ -> when;
            case Verdict.No(var why) -> refusal(words.t(), why);
        };
    }

    static String refusal(Texts t, Refusal why) {
        return t.of("outbox.refusal", why);
    }

    private static String tone(PersonCard.Channel one) {
        if (one.expired()) {
            return "wait";
        }
        return switch (one.fields().safety()) {
            case SAFE -> "fil";
            case WITH_CARE, NOT_ASKED -> "wait";
            case NEVER -> "late";
        };
    }

    private List<String> rules(ChannelFields fields) {
        var rules = new ArrayList<String>();
        var name = fields.whoseName();
        var whose = words.t().of("family.person.channel.whose", fields.whose());
        rules.add(name == null ? whose : whose + " (" + name + ")");
        if (fields.safety() == ChannelFields.Safety.NEVER) {
            add(rules, fields.note());
            return rules;
        }
        if (fields.kind().isNumber()) {
            rules.add(words.get("family.person.channel.voicemail." + fields.voicemail()));
            rules.add(words.get("family.person.channel.messages." + fields.messages()));
        }
        if (fields.shared()) {
            rules.add(words.get("family.person.channel.shared.true"));
        }
        add(rules, fields.hours());
        var code = fields.codeWord();
        if (code != null) {
            rules.add(words.get("family.person.channel.code-word.is", code));
        }
        add(rules, fields.note());
        var until = fields.validUntil();
        if (until != null) {
            rules.add(words.get("family.person.channel.until", words.dates().full(until)));
        }
        return rules;
    }

    private static void add(List<String> rules, @Nullable String rule) {
        if (rule != null) {
            rules.add(rule);
        }
    }
}
