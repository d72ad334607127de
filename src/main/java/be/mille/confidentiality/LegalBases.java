package be.mille.confidentiality;

import be.mille.access.Basis;

/** What each legal basis means, in words, from the pack in force. */
public interface LegalBases {
    /** @param draft whether no jurist has read it yet */
    record Said(String text, boolean draft) {}

    Said of(Basis basis, String language);
}
