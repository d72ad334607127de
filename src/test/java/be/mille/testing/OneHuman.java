package be.mille.testing;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.InvitedByOperator.Invite;
import be.mille.account.internal.Persons;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Somebody who signs in with the same account for each of her posts; houses are made as she is hired. */
public final class OneHuman {
    private final InvitedByOperator operator;
    private final Persons persons;
    private final Professionals professionals;
    private final String subject = UUID.randomUUID().toString();

    public OneHuman(InvitedByOperator operator, Persons persons, Professionals professionals) {
        this.operator = operator;
        this.persons = persons;
        this.professionals = professionals;
    }

    /** The operator hands her the link to a post, and she takes it. */
    public Actor hired(String house, ActorFunction function) {
        var link = operator.invite(new Invite(
                        house,
                        List.of(function),
                        "OTHER",
                        "1000",
                        "Bruxelles",
                        "centre-west",
                        "Ada",
                        subject,
                        "http://x"))
                .getFirst();
        comes(link.address().substring(link.address().lastIndexOf('/') + 1));
        return professionals.find(link.actor()).orElseThrow().actor();
    }

    /** She signs in with that invitation. */
    public void comes(String token) {
        persons.arrive("https://provider.example", subject, token);
    }

    /** The posts she may choose between. */
    public List<ActorId> posts() {
        var person = persons.arrive("https://provider.example", subject, null).orElseThrow();
        return persons.seats(person);
    }

    public static <T> T as(Actor actor, Callable<T> work) {
        try {
            return CurrentActor.callAs(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
