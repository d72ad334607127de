package be.mille.referral;

/** Her own answer, after all the others: was it what she needed? */
public enum NeedMet {
    YES,
    PARTLY,
    NO
}
