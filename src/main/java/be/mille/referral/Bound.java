package be.mille.referral;

/** Whether those who take a kind of help are bound by professional secrecy; whoever is not named as bound is not. */
public interface Bound {
    boolean bySecrecy(String category);

    /** A colleague who has an account is bound by her function, a service as its kind is; of somebody of no list nothing is known. */
    default boolean reads(String category, Receiver to) {
        return switch (to) {
            case Receiver.Colleague _ -> true;
            case Receiver.Outside outside -> outside.listed() != null && bySecrecy(category);
            case Receiver.Service _ -> bySecrecy(category);
            case Receiver.Pool several ->
                bySecrecy(category) && several.outside().stream().allMatch(one -> one.listed() != null);
        };
    }
}
