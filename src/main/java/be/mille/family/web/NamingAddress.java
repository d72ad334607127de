package be.mille.family.web;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Carried;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where she is asked before colleagues may know what was just written: a page of the module that keeps her agreements. Its address tells
 * neither the subject nor whom; those are carried.
 */
final class NamingAddress {
    private NamingAddress() {}

    /** @param list the page one goes to where nobody was chosen, or the words are for the team */
    static String after(
            FamilyId family, Audience audience, List<String> chosen, String list, HttpServletRequest request) {
        var named = chosen.stream().filter(NamingAddress::id).toList();
        if (named.isEmpty() || !audience.restricted()) {
            return "/families/" + family + "/" + list;
        }
        Carried.put(request, Map.of("subject", List.of(audience.words().name()), "back", List.of(list), "who", named));
        return "/families/" + family + "/naming";
    }

    /**
     * The same about the second parent, whose agreement is asked.
     *
     * @param author whose words about the second parent they are
     */
    static String aboutSecondParent(FamilyId family, ActorId author, ActorId chosen, HttpServletRequest request) {
        Carried.put(
                request,
                Map.of(
                        "subject", List.of(Compartment.C10.name()),
                        "by", List.of(author.toString()),
                        "back", List.of("person/second-parent"),
                        "who", List.of(chosen.toString())));
        return "/families/" + family + "/naming";
    }

    private static boolean id(String typed) {
        try {
            return !UUID.fromString(typed).toString().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
