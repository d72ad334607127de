package be.mille.access;

import be.mille.kernel.FamilyId;

/** Told of every look at a record that was allowed, within its transaction. The reader learns nothing of what comes of it. */
public interface LookWatch {
    void looked(Actor reader, FamilyId family);
}
