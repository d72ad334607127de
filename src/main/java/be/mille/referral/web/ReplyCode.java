package be.mille.referral.web;

/**
 * The page that asks for the code, the same for every address.
 *
 * @param wrong whether the last one opened nothing
 */
public record ReplyCode(String path, String action, boolean wrong) {}
