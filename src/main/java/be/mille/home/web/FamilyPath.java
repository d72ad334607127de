package be.mille.home.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;

/** Reads a family out of an address; what is no id at all is as absent as an unknown one. */
public final class FamilyPath {
    private FamilyPath() {}

    public static FamilyId of(String text) {
        try {
            return FamilyId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
