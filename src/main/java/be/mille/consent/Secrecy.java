package be.mille.consent;

import be.mille.access.ActorFunction;
import java.util.List;

/** Who is bound by professional secrecy, from the consent pack; whoever it does not name as bound is not. */
public interface Secrecy {
    boolean binds(ActorFunction function);

    /** Kinds of helpers who are not bound, for example a volunteer; they get a {@link Handout}, never a subject. */
    List<String> others();
}
