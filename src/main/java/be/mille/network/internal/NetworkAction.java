package be.mille.network.internal;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done with questions to a network. They are about no family. */
public enum NetworkAction implements Action {
    SEE("network.list", false),
    READ("network.read", false),
    ASK("network.ask", true),
    SAY("network.say", true),
    CLOSE("network.close", true);

    private static final Set<ActorFunction> OF_THE_NETWORK = Arrays.stream(ActorFunction.values())
            .filter(one -> one.accompaniesFamilies() || one == ActorFunction.NETWORK_FACILITATOR)
            .collect(Collectors.toUnmodifiableSet());

    private final String code;
    private final boolean writes;

    NetworkAction(String code, boolean writes) {
        this.code = code;
        this.writes = writes;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean writes() {
        return writes;
    }

    /** Whoever accompanies families asks; the facilitator reads and answers. */
    @Override
    public Set<ActorFunction> functions() {
        return this == ASK ? Action.super.functions() : OF_THE_NETWORK;
    }
}
