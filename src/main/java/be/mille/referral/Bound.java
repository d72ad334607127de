package be.mille.referral;

/** Whether those who take a kind of help are bound by professional secrecy; whoever is not named as bound is not. */
public interface Bound {
    boolean bySecrecy(String category);

    /** A colleague who has an account is bound by her function; of everybody else the kind of help says it. */
    default boolean reads(String category, Receiver to) {
        return to instanceof Receiver.Colleague || bySecrecy(category);
    }
}
