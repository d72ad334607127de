package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.InterpreterLines;
import be.mille.kernel.FamilyId;
import be.mille.referral.Booking;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.internal.ReferralAction;
import be.mille.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside an appointment about who interprets: how the last request for it stands, and what can be done in one tap. */
@Component
@Transactional
class InterpreterLinesDesk implements InterpreterLines {
    private final InterpreterRequests requests;
    private final InterpreterServices services;
    private final ReferralWords words;
    private final Access access;

    InterpreterLinesDesk(
            InterpreterRequests requests, InterpreterServices services, ReferralWords words, Access access) {
        this.requests = requests;
        this.services = services;
        this.words = words;
        this.access = access;
    }

    @Override
    public Map<ContactId, Line> of(FamilyId family, List<Contact> contacts, boolean needed, Texts t) {
        var asked = requests.of(family);
        var lines = new HashMap<ContactId, Line>();
        for (var one : contacts) {
            var line = line(family, one, asked.getOrDefault(one.id(), List.of()), needed, t);
            if (line != null) {
                lines.put(one.id(), line);
            }
        }
        return lines;
    }

    private @Nullable Line line(FamilyId family, Contact one, List<Referral> asked, boolean needed, Texts t) {
        var ahead = one.state() == Contact.State.PLANNED && !one.day().isBefore(words.today());
        boolean asks = ahead && access.offers(ReferralAction.SEND, family, one.compartment());
        var form = asks ? InterpreterController.address(family, one.id()) : null;
        boolean noted = one.interpreter() == Contact.Interpreter.NOT_NEEDED
                || one.interpreter() == Contact.Interpreter.RELATIVE;
        if (asked.isEmpty() || noted) {
            return none(one, needed, form, t);
        }
        var last = asked.getFirst();
        if (last.state().open() || last.state() == ReferralState.DONE) {
            return new Line(
                    standing(last, t),
                    t.get("referral.interpreting.see"),
                    "/families/" + family + "/referrals/" + last.id());
        }
        return new Line(standing(last, t), form == null ? null : next(family, last, asked, t), form);
    }

    private static @Nullable Line none(Contact one, boolean needed, @Nullable String form, Texts t) {
        boolean wanted = one.interpreter() == Contact.Interpreter.NOT_BOOKED
                || one.interpreter() == Contact.Interpreter.RELATIVE
                || needed && one.interpreter() == Contact.Interpreter.NOT_NEEDED;
        return wanted && form != null
                ? new Line(
                        one.interpreter() == Contact.Interpreter.NOT_NEEDED
                                ? null
                                : t.of("family.contact.interpreter", one.interpreter()),
                        t.get("referral.interpreting.ask"),
                        form)
                : null;
    }

    private String next(FamilyId family, Referral last, List<Referral> asked, Texts t) {
        var booking = last.booking();
        return booking == null
                ? t.get("referral.interpreting.ask")
                : services.next(family, booking.language(), asked)
                        .map(one -> t.get("referral.interpreting.next", one.name(t.language())))
                        .orElseGet(() -> t.get("referral.interpreting.ask"));
    }

    private String standing(Referral one, Texts t) {
        var to = words.receiver(one.to(), t);
        var booking = one.booking();
        return switch (one.state()) {
            case REQUESTED, ASSESSING ->
                t.get(
                        moved(booking) ? "referral.interpreting.line.again" : "referral.interpreting.line.asked",
                        to,
                        words.dates(t).brief(one.answerBy()));
            case ACCEPTED, UNDER_WAY, DONE ->
                one.words() == null
                        ? t.get("referral.interpreting.line.comes", to)
                        : t.get("referral.interpreting.line.comes-who", to, one.words());
            case WAITING, DECLINED, COULD_NOT, CANCELLED ->
                t.get("referral.interpreting.line.stands", to, words.state(one.state(), one.reason(), null, t));
        };
    }

    private static boolean moved(@Nullable Booking booking) {
        return booking != null && booking.moved() != null;
    }
}
