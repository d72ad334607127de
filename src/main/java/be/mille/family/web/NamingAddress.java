package be.mille.family.web;

import be.mille.family.Audience;
import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.UUID;

/** Where she is asked before colleagues may know what was just written: a page of the module that keeps her agreements. */
final class NamingAddress {
    private NamingAddress() {}

    /** @param list the page one goes to where nobody was chosen, or the words are for the team */
    static String after(FamilyId family, Audience audience, List<String> chosen, String list) {
        var named = chosen.stream().filter(NamingAddress::id).toList();
        return named.isEmpty() || !audience.restricted()
                ? "/families/" + family + "/" + list
                : "/families/" + family + "/naming?subject=" + audience.words() + "&back=" + list + "&who="
                        + String.join("&who=", named);
    }

    private static boolean id(String typed) {
        try {
            return !UUID.fromString(typed).toString().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
