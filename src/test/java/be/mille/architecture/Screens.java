package be.mille.architecture;

import java.util.List;

/**
 * Addresses of screens. A list says below what it lies, and whoever adds a page adds its address here; what is made for them is in
 * {@link FamiliesForScreens}.
 */
final class Screens {
    /** Of no family: her day, and what is asked in her basin. */
    static final List<String> OF_HER_DAY = List.of(
            "/",
            "/?all=late",
            "/families",
            "/families?q=zzz",
            "/families/new",
            "/families/asleep",
            "/me",
            "/erasures",
            "/opinions",
            "/requests",
            "/arrivals",
            "/arrivals/new",
            "/network",
            "/network/new",
            "/reply",
            "/reply/" + "A".repeat(43) + "?in=de",
            "/me/passkeys",
            "/me/neighbours",
            "/me/coordinating",
            "/who-can-see",
            "/tell-us",
            "/questions",
            "/requests/figures",
            "/exceptional");

    /** Who is around her, who may read what, and what she agreed to. */
    static final List<String> AROUND_HER = List.of(
            "",
            "/around",
            "/around?months=-1",
            "/ties",
            "/genogram",
            "/person/kin",
            "/team",
            "/coordination",
            "/coordination/new",
            "/silence",
            "/access",
            "/copy",
            "/erasure",
            "/consent",
            "/consent/withdraw",
            "/consent/withdraw?from=TEAM",
            "/share",
            "/naming",
            "/naming/taken-back");

    /** What colleagues ask of each other, write to each other and await of others. */
    static final List<String> BETWEEN_COLLEAGUES = List.of(
            "/opinions",
            "/opinions/new",
            "/notes",
            "/notes/new",
            "/referrals",
            "/handovers",
            "/handovers/new",
            "/referrals/new",
            "/referrals/new?category=cpas",
            "/referrals/new?handing=true",
            "/referrals/new?handing=true&category=independent-midwife",
            "/referrals/new?category=independent-midwife",
            "/relays",
            "/relays/new",
            "/authorities",
            "/authorities/new");

    /** Herself, her pregnancies and her children, what happened and what was agreed with her. */
    static final List<String> HER_RECORD = List.of(
            "/person",
            "/person/edit",
            "/person/address",
            "/person/channels",
            "/person/messages",
            "/person/niss",
            "/person/household",
            "/person/second-parent",
            "/pregnancies",
            "/pregnancies/new",
            "/birth",
            "/contacts",
            "/contacts/new",
            "/events",
            "/events/new",
            "/history",
            "/merge",
            "/screenings",
            "/screenings/new",
            "/plan",
            "/plan/crisis",
            "/plan/print");

    /** Below a conversation with her that is open. */
    static final List<String> OF_A_TALK =
            List.of("/opening", "/housing", "/violence", "/substance", "/strengths", "/herself");

    /** Below a conversation with her that is over. */
    static final List<String> OF_WHAT_COMES_OUT = List.of("/violence/readers", "/result", "/result/copy");

    /** Below a conversation with the second parent. */
    static final List<String> OF_A_TALK_APART =
            List.of("/opening", "/parent-mood", "/strengths?lang=ar", "/parent-mood/readers", "/result");

    /** Below a family of whom nothing is known yet. */
    static final List<String> OF_AN_EMPTY_RECORD =
            List.of("", "/person", "/pregnancies", "/contacts", "/events", "/screenings", "/plan", "/plan/print");

    /** Of whoever watches over confidentiality. */
    static final List<String> OF_AN_OFFICER = List.of(
            "/",
            "/confidentiality",
            "/confidentiality/log",
            "/confidentiality/rules",
            "/confidentiality/questions",
            "/confidentiality/erasures");

    private Screens() {}

    static List<String> below(String start, List<String> paths) {
        return paths.stream().map(path -> start + path).toList();
    }
}
