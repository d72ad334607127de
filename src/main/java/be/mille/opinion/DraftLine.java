package be.mille.opinion;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;

/**
 * Something of a record that could be told without saying whose it is.
 *
 * @param key the same as long as the record is the same
 * @param author whose words it comes from, within a restricted compartment
 * @param written by somebody, in words of her own: then it is looked over before it leaves
 */
public record DraftLine(
        String key, Subject subject, Compartment compartment, ActorId author, String words, boolean written) {}
