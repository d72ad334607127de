package be.mille.referral.internal;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What can be done with a request. Those that begin with {@code inbox} are asked about no family: their reader knows none. */
public enum ReferralAction implements Action {
    LIST("referral.list", false),
    VIEW("referral.view", false),
    SEND("referral.send", true),
    /** Half written, for oneself. */
    KEEP_DRAFT("referral.keep-draft", true),
    DISCARD_DRAFT("referral.discard-draft", true),
    MOVE("referral.move", true),
    /** Joining what somebody else asked for, and leaving it. */
    FOLLOW("referral.follow", true),
    EXPECTED("referral.expected", false),
    STANDING("referral.standing", false),
    FIGURES("referral.figures", false),
    WORKLOAD("referral.workload", false),
    WHO_ASKS_WHOM("referral.who-asks-whom", false),
    WISHES("referral.wishes", false),
    SEE_TO_WISH("referral.see-to-wish", true),
    ANSWERS_GIVEN("referral.answers-given", false),
    SEE_QUEUE("inbox.list", false),
    READ("inbox.read", false),
    ANSWER("inbox.answer", true),
    PASS_ON("inbox.pass-on", true);

    private final String code;
    private final boolean writes;

    ReferralAction(String code, boolean writes) {
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

    @Override
    public Set<ActorFunction> functions() {
        return switch (this) {
            case FIGURES -> Everyone.COUNTING;
            case WORKLOAD, WHO_ASKS_WHOM -> Set.of(ActorFunction.NETWORK_FACILITATOR, ActorFunction.PROGRAMME_ANALYST);
            case WISHES, SEE_TO_WISH -> Set.of(ActorFunction.NETWORK_FACILITATOR);
            default -> Action.super.functions();
        };
    }
}
