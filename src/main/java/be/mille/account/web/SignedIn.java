package be.mille.account.web;

import be.mille.access.Actor;
import be.mille.ui.SignedInUser;

/** The principal of a web session. */
record SignedIn(Actor actor, String given, String family) implements SignedInUser {
    private static final long serialVersionUID = 1L;
}
