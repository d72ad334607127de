package be.mille.referral;

/** How the receiver of a request is called, for modules that speak of requests. */
public interface ReceiverNames {
    /** Empty for a service or a colleague that is no more. */
    String of(Receiver to, String language);
}
