package be.mille.access;

/** The rules of access as they stand now, for whoever wants to read them: about nobody in particular. */
public interface Rules {
    /** How far a subject opens for a function. */
    enum Reach {
        /** As soon as there is a relation of care or help. */
        WITH_RELATION,
        /** To whoever coordinates around her. */
        WHEN_COORDINATING,
        /** Only to somebody who was named for it, by whoever wrote it. */
        WHEN_NAMED,
        NEVER
    }

    /** What the decision function itself says of somebody of this function, in the best case there is. */
    Reach reach(ActorFunction function, Compartment subject);
}
