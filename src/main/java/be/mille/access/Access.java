package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;

/**
 * The decision function. Every service method and every page query asks it first, inside its transaction; each answer
 * is logged. Deny is the default, and a refusal reads as not found.
 */
public interface Access {
    /**
     * Asks for an action on a family, in the compartment everybody around her shares (C0).
     *
     * @throws NotFoundException when refused, after the refusal was logged
     */
    Opening require(Action action, FamilyId family);

    /**
     * Asks for an action in one compartment; knowing something in it is enough, the database narrows to the rows.
     *
     * @throws NotFoundException when refused, after the refusal was logged
     */
    Opening require(Action action, FamilyId family, Compartment compartment);

    /**
     * Asks for an action on what somebody wrote in one compartment.
     *
     * @param author whose words they are; oneself, for something new
     * @throws NotFoundException when refused, after the refusal was logged
     */
    Opening require(Action action, FamilyId family, Compartment compartment, ActorId author);

    /**
     * Asks for an action about no family in particular: a list of one's own families, the creation of a new one. The rows
     * of a list come from {@code access.my_families()} in SQL.
     *
     * @throws NotFoundException when refused, after the refusal was logged
     */
    Actor require(Action action);

    /** Whether a page may offer the action; decides nothing, logs nothing, and answers outside a transaction too. */
    boolean offers(Action action, FamilyId family, Compartment compartment);
}
