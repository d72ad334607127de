package be.mille.handover.web;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.handover.Border;
import be.mille.handover.HandedOut;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.referral.ReceiverNames;
import be.mille.referral.ReferralState;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names, states and sentences of handovers. */
@Component
public class HandoverWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final ReceiverNames receivers;
    private final Clock clock;

    HandoverWords(MessageSource messages, Professionals professionals, ReceiverNames receivers, Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
        this.receivers = receivers;
        this.clock = clock;
    }

    Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    Dates dates(Texts t) {
        return new Dates(t, today());
    }

    LocalDate today() {
        return Brussels.today(clock);
    }

    String name(ActorId id) {
        return professionals.find(id).map(Professional::name).orElse("");
    }

    String person(Professional one, Texts t) {
        return one.introduced(t);
    }

    /** "Sortie de la maternité, 12 déc. 2026". */
    String title(Border border, LocalDate on, Texts t) {
        return t.get("handover.one.title", t.of("handover.border", border), dates(t).brief(on));
    }

    String holder(String name, LocalDate on, Texts t) {
        return t.get(on.isAfter(today()) ? "handover.holder.ahead" : "handover.holder", name, dates(t).brief(on));
    }

    String receiver(HandedOut one, Texts t) {
        return receivers.of(one.request().to(), t.language());
    }

    String stands(HandedOut one, Texts t) {
        var request = one.request();
        if (one.unanswered()) {
            return t.get(
                    "handover.stands.unanswered", receiver(one, t), dates(t).brief(Brussels.dayOf(request.since())));
        }
        if (one.state() == HandoverState.PROPOSED && request.state() != ReferralState.REQUESTED) {
            return t.get("handover.stands.later", receiver(one, t), dates(t).brief(Brussels.dayOf(request.since())));
        }
        return t.get(
                "handover.stands." + one.state(),
                receiver(one, t),
                dates(t).brief(Brussels.dayOf(
                        one.state() == HandoverState.PROPOSED ? request.madeAt() : request.since())),
                dates(t).brief(request.answerBy()),
                name(one.author()));
    }

    /** @param follows whoever asked, or follows it instead */
    String responsible(HandedOut one, ActorId follows, Texts t) {
        return t.get("handover.responsible", one.state() == HandoverState.ACCEPTED ? receiver(one, t) : name(follows));
    }

    /** How it stands, in one sentence. */
    String stands(Handover one, Texts t) {
        var since = dates(t).brief(Brussels.dayOf(one.since()));
        if (one.taken()) {
            return t.get("handover.stands.TAKEN", name(one.receiver()), since);
        }
        return t.get(
                "handover.stands." + one.state(),
                name(one.receiver()),
                since,
                dates(t).brief(one.answerBy()),
                name(one.author()));
    }

    static Knot knot(HandoverState state) {
        return switch (state) {
            case PROPOSED -> Knot.UNDER_WAY;
            case ACCEPTED -> Knot.FULL;
            case DECLINED, TAKEN_BACK -> Knot.TODO;
        };
    }
}
