package be.mille.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the running request, or of the running job. */
public final class CurrentActor {
    private static final ScopedValue<Actor> JOB = ScopedValue.newInstance();

    private CurrentActor() {}

    /** A signed-in principal that carries an actor. */
    public interface Holder {
        Actor actor();
    }

    public static Optional<Actor> find() {
        if (JOB.isBound()) {
            return Optional.of(JOB.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Holder holder
                ? Optional.of(holder.actor())
                : Optional.empty();
    }

    /** @throws IllegalStateException when nobody is signed in: a protected page was reached without a sign-in */
    public static Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody acts here"));
    }

    /** Runs a named job as this actor, for example an invented professional of the training space. */
    public static <T> T callAs(Actor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(JOB, actor).call(work::call);
    }

    public static void runAs(Actor actor, Runnable work) {
        ScopedValue.where(JOB, actor).run(work);
    }
}
