package be.mille.referral.internal;

import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.referral.PassingOn.PassOn;
import be.mille.referral.Receiver;
import be.mille.referral.SendReferral;
import be.mille.referral.Subjects;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is passed on, as the request that it becomes. */
@Component
class FurtherRequest {
    private final Subjects subjects;

    FurtherRequest(Subjects subjects) {
        this.subjects = subjects;
    }

    SendReferral of(PassOn command, Arrived.Here here) {
        return new SendReferral(
                command.key(),
                here.family(),
                lies(command, here.compartment()),
                null,
                command.category(),
                command.to(),
                command.told(),
                command.agreement(),
                command.knowing(),
                null,
                command.answerBy(),
                null);
    }

    /** What is restricted stays where it is; what is open becomes restricted where the help itself tells of a subject. */
    private Compartment lies(PassOn command, Compartment first) {
        return first.restricted()
                ? first
                : Objects.requireNonNullElseGet(command.subject(), () -> subjects.usual(command.category()));
    }

    /** Which of the list it is, whether or not its people read requests here; null for somebody of no list. */
    static @Nullable ServiceId service(Receiver to) {
        return switch (to) {
            case Receiver.Service(var service) -> service;
            case Receiver.Outside(var _, var _, var listed) -> listed;
            case Receiver.Colleague _, Receiver.Pool _ ->
                throw new IllegalArgumentException("One service is asked further");
        };
    }
}
